package shop;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;
import org.springframework.integration.jdbc.lock.JdbcLockRegistry;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.integration.redis.util.RedisLockRegistry;
import org.springframework.integration.support.locks.LockRegistry;

/** The locks that nodes share, as docs/spring-boot.md shows them. */
@Configuration(proxyBeanMethods = false)
public class Locks {
    @Bean
    @ConditionalOnProperty(name = "shop.locks", havingValue = "redis")
    LockRegistry<?> redisLocks(RedisConnectionFactory connections) {
        return new RedisLockRegistry(connections, "locks");
    }

    @Bean
    @ConditionalOnProperty(name = "shop.locks", havingValue = "jdbc")
    DefaultLockRepository lockRepository(DataSource database) {
        return new DefaultLockRepository(database);
    }

    @Bean
    @ConditionalOnProperty(name = "shop.locks", havingValue = "jdbc")
    LockRegistry<?> jdbcLocks(LockRepository lockRepository) {
        return new JdbcLockRegistry(lockRepository);
    }
}
