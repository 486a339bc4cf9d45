package shop;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A store that nodes share. Its server starts with the first node, and ends with the JVM. */
enum Store {
    /** The container's own sessions, which no other node sees. */
    MEMORY,
    REDIS,
    REDIS_INDEXED,
    H2,
    POSTGRESQL;

    private static final String REDIS_CONFIGURATION =
            "org.springframework.boot.session.data.redis.autoconfigure.SessionDataRedisAutoConfiguration";
    private static final List<String> JDBC_CONFIGURATIONS = List.of(
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");

    private static RedisServer redis;
    private static PostgresServer postgres;

    boolean isRedis() {
        return this == REDIS || this == REDIS_INDEXED;
    }

    /** Starts a node of the shop. */
    ConfigurableApplicationContext node(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(properties());
        arguments.add("--server.port=0");
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(ShopApplication.class).run(arguments.toArray(String[]::new));
    }

    private List<String> properties() throws Exception {
        return switch (this) {
            case MEMORY ->
                List.of(
                        "--spring.autoconfigure.exclude=" + REDIS_CONFIGURATION + ","
                                + String.join(",", JDBC_CONFIGURATIONS),
                        "--spring.sql.init.mode=never");
            case REDIS -> redis("default");
            case REDIS_INDEXED -> redis("indexed");
            case H2 -> database("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1", "sa");
            case POSTGRESQL -> database(postgres().url(), "postgres");
        };
    }

    private static List<String> redis(String repository) throws Exception {
        return List.of(
                "--spring.data.redis.host=127.0.0.1",
                "--spring.data.redis.port=" + server().port(),
                "--spring.session.data.redis.repository-type=" + repository,
                "--spring.autoconfigure.exclude=" + String.join(",", JDBC_CONFIGURATIONS),
                "--spring.sql.init.mode=never",
                "--shop.locks=redis");
    }

    private static List<String> database(String url, String user) {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.sql.init.mode=always",
                "--spring.session.jdbc.initialize-schema=always",
                "--spring.session.jdbc.continue-on-error=true",
                "--spring.autoconfigure.exclude=" + REDIS_CONFIGURATION,
                "--shop.locks=jdbc");
    }

    private static synchronized RedisServer server() throws Exception {
        if (redis == null) {
            redis = closedAtTheEnd(RedisServer.start());
        }
        return redis;
    }

    private static synchronized PostgresServer postgres() throws Exception {
        if (postgres == null) {
            postgres = closedAtTheEnd(PostgresServer.start());
        }
        return postgres;
    }

    private static <S extends AutoCloseable> S closedAtTheEnd(S server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        return server;
    }
}
