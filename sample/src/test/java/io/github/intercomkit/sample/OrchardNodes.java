package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/** Two nodes of Orchard, with the database, the Redis and the proxy that they share. */
final class OrchardNodes implements AutoCloseable {
    private final Path directory;
    private final RedisServer redis;
    private final Server database;
    private final Connection connection;
    private final List<OrchardNode> nodes = new ArrayList<>();
    private @Nullable RoundRobinProxy proxy;

    private OrchardNodes(Path directory, RedisServer redis, Server database, Connection connection) {
        this.directory = directory;
        this.redis = redis;
        this.database = database;
        this.connection = connection;
    }

    static OrchardNodes start(Path directory, String... options) throws Exception {
        RedisServer redis = RedisServer.start();
        Server database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-tcpDaemon")
                .start();
        OrchardNodes orchard =
                new OrchardNodes(directory, redis, database, DriverManager.getConnection(url(database), "sa", ""));
        Path released = OrchardBuild.RELEASED.compileInto(directory);
        for (int i = 0; i < 2; i++) {
            OrchardNode node = new OrchardNode(directory.resolve("node" + i + ".log"), orchard.arguments());
            orchard.nodes.add(node);
            node.start(released, options);
        }
        orchard.proxy = new RoundRobinProxy(orchard.nodes);
        return orchard;
    }

    private static String url(Server database) {
        return "jdbc:h2:tcp://127.0.0.1:" + database.getPort() + "/mem:orchard" + database.getPort()
                + ";DB_CLOSE_DELAY=-1";
    }

    private List<String> arguments() {
        return List.of(
                "--spring.profiles.active=nodes",
                "--spring.datasource.url=" + url(database),
                "--spring.datasource.username=sa",
                "--spring.data.redis.host=127.0.0.1",
                "--spring.data.redis.port=" + redis.port(),
                "--intercom.app-id=" + ShopIntercom.APP_ID,
                "--intercom.identity.secret=" + ShopIntercom.SECRET);
    }

    List<OrchardNode> nodes() {
        return nodes;
    }

    int port() {
        return requireNonNull(proxy).port();
    }

    int requests() {
        return requireNonNull(proxy).requests();
    }

    int redisPort() {
        return redis.port();
    }

    Path directory() {
        return directory;
    }

    /** Adds customers, whose password is stored as it is: nobody measures how long a hash takes. */
    void add(List<DemoCustomers.DemoCustomer> customers) throws SQLException {
        try (PreparedStatement company = connection.prepareStatement(
                        "INSERT INTO company (id, name, plan, monthly_spend, created_at) VALUES (?, ?, 'Grove', 9, NOW())");
                PreparedStatement customer = connection.prepareStatement(
                        "INSERT INTO customer (email, name, password_hash, created_at, apples, company_id)"
                                + " VALUES (?, ?, ?, NOW(), 0, ?)")) {
            for (DemoCustomers.DemoCustomer each : customers) {
                company.setString(1, each.company());
                company.setString(2, each.company());
                company.addBatch();
                customer.setString(1, each.email());
                customer.setString(2, each.name());
                customer.setString(3, "{noop}" + each.password());
                customer.setString(4, each.company());
                customer.addBatch();
            }
            company.executeBatch();
            customer.executeBatch();
        }
    }

    /** What Intercom has to know of each customer, and the id, by email. */
    Map<String, Map<String, Object>> customers() throws SQLException {
        Map<String, Map<String, Object>> customers = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT id, email, name, apples FROM customer")) {
            while (rows.next()) {
                int apples = rows.getInt("apples");
                customers.put(
                        rows.getString("email"),
                        Map.of(
                                "id", rows.getLong("id"),
                                "email", rows.getString("email"),
                                "name", rows.getString("name"),
                                "apples", apples,
                                "loyalty_tier", apples < 10 ? "Seedling" : apples < 25 ? "Sapling" : "Tree"));
            }
        }
        return customers;
    }

    @Override
    public void close() throws SQLException {
        if (proxy != null) {
            proxy.close();
        }
        nodes.forEach(OrchardNode::close);
        connection.close();
        database.stop();
        redis.close();
    }
}
