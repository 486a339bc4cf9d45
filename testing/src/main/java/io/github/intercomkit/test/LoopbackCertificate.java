package io.github.intercomkit.test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that the JDK's keytool makes, for a server on this machine that lives as long as a test. */
final class LoopbackCertificate {
    private static final String PASSWORD_VARIABLE = "SIMULATED_MESSENGER_PASSWORD";

    private LoopbackCertificate() {}

    static SSLContext sslContext() throws IOException {
        Path directory = Files.createTempDirectory("simulated-messenger");
        Path store = directory.resolve("certificate.p12");
        Path log = directory.resolve("keytool.log");
        String password = UUID.randomUUID().toString();
        try {
            make(store, log, password);
            return sslContext(store, password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate for the simulated Messenger cannot be used", e);
        } finally {
            Files.deleteIfExists(store);
            Files.deleteIfExists(log);
            Files.delete(directory);
        }
    }

    private static void make(Path store, Path log, String password) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:env",
                        PASSWORD_VARIABLE)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put(PASSWORD_VARIABLE, password);
        Process keytool = builder.start();
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool made no certificate: " + Files.readString(log));
            }
        } catch (InterruptedException interrupted) {
            keytool.destroyForcibly().onExit().join();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool made a certificate", interrupted);
        }
    }

    private static SSLContext sslContext(Path store, char[] password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
