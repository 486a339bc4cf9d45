package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class JacksonMappersTest {
    private final Messenger messenger = Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("secret"))
            .build();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);

    static Stream<ObjectMapper> jackson2() {
        return Stream.of(
                new ObjectMapper(),
                new ObjectMapper()
                        .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
                        .setPropertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE),
                new ObjectMapper()
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .findAndRegisterModules());
    }

    @ParameterizedTest
    @MethodSource("jackson2")
    void jackson2WritesTheSameJson(ObjectMapper mapper) throws Exception {
        assertThat(mapper.writeValueAsString(boot())).isEqualTo(boot().toJson());
        assertThat(mapper.writeValueAsBytes(boot())).isEqualTo(boot().toJsonBytes());
        assertThat(mapper.writeValueAsString(messenger.ping())).isEqualTo("{}");
        assertThat(mapper.readTree(mapper.writeValueAsString(Map.of("intercom", boot())))
                        .get("intercom"))
                .isEqualTo(mapper.readTree(boot().toJson()));
    }

    static Stream<JsonMapper> jackson3() {
        return Stream.of(
                new JsonMapper(),
                JsonMapper.builder()
                        .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.LOWER_CAMEL_CASE)
                        .changeDefaultPropertyInclusion(any -> any.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                        .build(),
                JsonMapper.builder()
                        .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("jackson3")
    void jackson3WritesTheSameJson(JsonMapper mapper) {
        assertThat(mapper.writeValueAsString(boot())).isEqualTo(boot().toJson());
        assertThat(mapper.writeValueAsBytes(boot())).isEqualTo(boot().toJsonBytes());
        assertThat(mapper.writeValueAsString(messenger.ping())).isEqualTo("{}");
        assertThat(mapper.readTree(mapper.writeValueAsString(Map.of("intercom", boot())))
                        .get("intercom"))
                .isEqualTo(mapper.readTree(boot().toJson()));
    }

    @Test
    void jaxRsWritesTheSameJson() throws Exception {
        JacksonJsonProvider provider = new JacksonJsonProvider();
        MediaType json = MediaType.APPLICATION_JSON_TYPE;
        ByteArrayOutputStream body = new ByteArrayOutputStream();

        assertThat(provider.isWriteable(BootPayload.class, BootPayload.class, new Annotation[0], json))
                .isTrue();
        provider.writeTo(
                boot(),
                BootPayload.class,
                BootPayload.class,
                new Annotation[0],
                json,
                new MultivaluedHashMap<>(),
                body);

        assertThat(body.toByteArray()).isEqualTo(boot().toJsonBytes());
    }

    @Test
    void configurationIsWrittenAsAnEmptyObject() throws Exception {
        ObjectMapper jackson2 = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

        assertThat(jackson2.writeValueAsString(messenger)).isEqualTo("{}");
        assertThat(jackson2.writeValueAsString(UserHash.withSecret("secret"))).isEqualTo("{}");
        assertThat(jackson2.writeValueAsString(customers)).isEqualTo("{}");
        ObjectMapper readingAllFields =
                jackson2.copy().setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY);
        assertThat(readingAllFields.writeValueAsString(messenger)).isEqualTo("{}");
        assertThat(readingAllFields.writeValueAsString(UserHash.withSecret("secret")))
                .isEqualTo("{}");
        assertThat(new JsonMapper().writeValueAsString(messenger)).isEqualTo("{}");
        assertThat(new JsonMapper().writeValueAsString(UserHash.withSecret("secret")))
                .isEqualTo("{}");
        assertThat(new JsonMapper().writeValueAsString(customers)).isEqualTo("{}");
    }

    private BootPayload boot() {
        Customer customer = Customer.withId(17);
        customer.plan = "\"</script>\" \u2028 🍎 ä";
        customer.name = "";
        customer.score = 1e10;
        return customers.boot(customer);
    }
}
