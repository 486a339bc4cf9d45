package io.github.intercomkit.sample;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.integration.redis.util.RedisLockRegistry;
import org.springframework.integration.support.locks.LockRegistry;

/** Several servers make the steps of a browser one after the other. */
@Configuration(proxyBeanMethods = false)
@Profile("nodes")
class NodesConfiguration {
    @Bean
    LockRegistry<?> locks(RedisConnectionFactory connections) {
        return new RedisLockRegistry(connections, "orchard-locks");
    }
}
