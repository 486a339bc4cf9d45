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
import java.util.function.Supplier;
import okio.Buffer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/** The libraries that write a boot in UTF-8. Each is loaded on first use, so that it cannot slow down another one. */
public enum Boots {
    INTERCOMKIT(() -> {
        ShopperIntercomSerializer shoppers = new ShopperIntercomSerializer(Shoppers.messenger());
        return shopper -> shoppers.boot(shopper).toJsonBytes();
    }),
    HAND_WRITTEN(() -> HandWrittenBoot::of),
    JACKSON_STREAMING(() -> StreamedBoot::of),
    JACKSON(() -> jackson(new JsonMapper())),
    JACKSON_BLACKBIRD(
            () -> jackson(JsonMapper.builder().addModule(new BlackbirdModule()).build())),
    JACKSON_MAP(() -> {
        JsonMapper mapper = new JsonMapper();
        return shopper -> mapper.writeValueAsBytes(BootMap.of(shopper));
    }),
    FASTJSON2(() -> shopper -> JSON.toJSONBytes(BootDto.of(shopper))),
    AVAJE(() -> {
        JsonType<BootDto> type = Jsonb.builder().build().type(BootDto.class);
        return shopper -> type.toJsonBytes(BootDto.of(shopper));
    }),
    DSL_JSON(() -> {
        DslJson<Object> json = new DslJson<>(new DslJson.Settings<>().includeServiceLoader());
        ThreadLocal<JsonWriter> writers = ThreadLocal.withInitial(json::newWriter);
        return shopper -> {
            JsonWriter writer = writers.get();
            writer.reset();
            json.serialize(writer, BootDto.of(shopper));
            return writer.toByteArray();
        };
    }),
    GSON(() -> {
        Gson gson = new GsonBuilder().disableHtmlEscaping().create();
        return shopper -> gson.toJson(BootDto.of(shopper)).getBytes(StandardCharsets.UTF_8);
    }),
    MOSHI(() -> {
        JsonAdapter<BootDto> adapter = new Moshi.Builder().build().adapter(BootDto.class);
        return shopper -> {
            Buffer buffer = new Buffer();
            adapter.toJson(buffer, BootDto.of(shopper));
            return buffer.readByteArray();
        };
    });

    private final Supplier<Peer> factory;
    private Peer peer;

    Boots(Supplier<Peer> factory) {
        this.factory = factory;
    }

    /** The argument of {@code Intercom('boot', …)}. */
    public byte[] boot(Shopper shopper) {
        if (peer == null) {
            peer = factory.get();
        }
        try {
            return peer.boot(shopper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Peer jackson(JsonMapper mapper) {
        return shopper -> mapper.writeValueAsBytes(BootDto.of(shopper));
    }

    private interface Peer {
        byte[] boot(Shopper shopper) throws IOException;
    }
}
