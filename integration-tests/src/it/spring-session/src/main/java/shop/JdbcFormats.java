package shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.jackson2.SecurityJackson2Modules;
import tools.jackson.databind.json.JsonMapper;

/** How Spring Session writes attributes into a database: a conversion service of that name, or the JDK's serialization without one. */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("removal") // Applications still use Jackson 2.
class JdbcFormats {
    private static final ClassLoader LOADER = JdbcFormats.class.getClassLoader();

    @Bean("springSessionConversionService")
    @ConditionalOnProperty(name = "shop.format", havingValue = "JACKSON_2_WITH_SECURITY")
    GenericConversionService jackson2Attributes() {
        ObjectMapper mapper = new ObjectMapper().registerModules(SecurityJackson2Modules.getModules(LOADER));
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, attribute -> {
            try {
                return mapper.writeValueAsBytes(attribute);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        conversions.addConverter(byte[].class, Object.class, json -> {
            try {
                return mapper.readValue(json, Object.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return conversions;
    }

    @Bean("springSessionConversionService")
    @ConditionalOnProperty(name = "shop.format", havingValue = "JACKSON_3_WITH_SECURITY")
    GenericConversionService jackson3Attributes() {
        JsonMapper mapper = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(LOADER))
                .build();
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, mapper::writeValueAsBytes);
        conversions.addConverter(byte[].class, Object.class, json -> mapper.readValue(json, Object.class));
        return conversions;
    }
}
