package io.github.intercomkit.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/** A boot in UTF-8, by everybody who can write one. */
public enum Boots {
    INTERCOMKIT {
        private final ShopperIntercomSerializer shoppers = new ShopperIntercomSerializer(Shoppers.messenger());

        @Override
        public byte[] of(Shopper shopper) {
            return shoppers.boot(shopper).toJsonBytes();
        }
    },
    HAND_WRITTEN {
        @Override
        public byte[] of(Shopper shopper) {
            return HandWrittenBoot.of(shopper);
        }
    },
    JACKSON_STREAMING {
        @Override
        public byte[] of(Shopper shopper) {
            return StreamedBoot.of(shopper);
        }
    },
    JACKSON {
        private final JsonMapper mapper = new JsonMapper();

        @Override
        public byte[] of(Shopper shopper) {
            return mapper.writeValueAsBytes(BootDto.of(shopper));
        }
    },
    JACKSON_BLACKBIRD {
        private final JsonMapper mapper =
                JsonMapper.builder().addModule(new BlackbirdModule()).build();

        @Override
        public byte[] of(Shopper shopper) {
            return mapper.writeValueAsBytes(BootDto.of(shopper));
        }
    },
    JACKSON_MAP {
        private final JsonMapper mapper = new JsonMapper();

        @Override
        public byte[] of(Shopper shopper) {
            return mapper.writeValueAsBytes(BootMap.of(shopper));
        }
    },
    FASTJSON2 {
        @Override
        public byte[] of(Shopper shopper) {
            return JSON.toJSONBytes(BootDto.of(shopper));
        }
    },
    AVAJE {
        private final JsonType<BootDto> type = Jsonb.builder().build().type(BootDto.class);

        @Override
        public byte[] of(Shopper shopper) {
            return type.toJsonBytes(BootDto.of(shopper));
        }
    },
    DSL_JSON {
        private final DslJson<Object> json = new DslJson<>(new DslJson.Settings<>().includeServiceLoader());
        private final ThreadLocal<JsonWriter> writers = ThreadLocal.withInitial(json::newWriter);

        @Override
        public byte[] of(Shopper shopper) {
            JsonWriter writer = writers.get();
            writer.reset();
            try {
                json.serialize(writer, BootDto.of(shopper));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return writer.toByteArray();
        }
    },
    GSON {
        private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();

        @Override
        public byte[] of(Shopper shopper) {
            return gson.toJson(BootDto.of(shopper)).getBytes(StandardCharsets.UTF_8);
        }
    },
    MOSHI {
        private final JsonAdapter<BootDto> adapter = new Moshi.Builder().build().adapter(BootDto.class);

        @Override
        public byte[] of(Shopper shopper) {
            Buffer buffer = new Buffer();
            try {
                adapter.toJson(buffer, BootDto.of(shopper));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return buffer.readByteArray();
        }
    };

    /** The argument of {@code Intercom('boot', …)}. */
    public abstract byte[] of(Shopper shopper);
}
