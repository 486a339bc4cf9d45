package shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.GenericJackson2JsonRedisSerializer;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.jackson2.SecurityJackson2Modules;
import tools.jackson.databind.json.JsonMapper;

/** The serializer with which Spring Session writes attributes: a bean of that name, or the JDK's without such a bean. */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("removal") // Applications still use Jackson 2.
class RedisSerializers {
    private static final ClassLoader LOADER = RedisSerializers.class.getClassLoader();

    @Bean("springSessionDefaultRedisSerializer")
    @ConditionalOnProperty(name = "shop.format", havingValue = "JACKSON_2")
    RedisSerializer<Object> jackson2() {
        return new GenericJackson2JsonRedisSerializer();
    }

    @Bean("springSessionDefaultRedisSerializer")
    @ConditionalOnProperty(name = "shop.format", havingValue = "JACKSON_2_WITH_SECURITY")
    RedisSerializer<Object> jackson2WithSecurity() {
        ObjectMapper mapper = new ObjectMapper().registerModules(SecurityJackson2Modules.getModules(LOADER));
        return new GenericJackson2JsonRedisSerializer(mapper);
    }

    @Bean("springSessionDefaultRedisSerializer")
    @ConditionalOnProperty(name = "shop.format", havingValue = "JACKSON_3")
    RedisSerializer<Object> jackson3() {
        return GenericJacksonJsonRedisSerializer.builder().build();
    }

    @Bean("springSessionDefaultRedisSerializer")
    @ConditionalOnProperty(name = "shop.format", havingValue = "JACKSON_3_TYPED")
    RedisSerializer<Object> jackson3Typed() {
        return GenericJacksonJsonRedisSerializer.builder()
                .enableUnsafeDefaultTyping()
                .build();
    }

    @Bean("springSessionDefaultRedisSerializer")
    @ConditionalOnProperty(name = "shop.format", havingValue = "JACKSON_3_WITH_SECURITY")
    RedisSerializer<Object> jackson3WithSecurity() {
        return new GenericJacksonJsonRedisSerializer(JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(LOADER))
                .build());
    }
}
