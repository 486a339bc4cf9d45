package io.github.intercomkit.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** A parent and one artifact with a jar, version 1.0, signed. A test changes a part and writes it again. */
final class SmallBundle {
    String parent = """
            <project><modelVersion>4.0.0</modelVersion>
            <groupId>io.github.intercomkit</groupId><artifactId>intercomkit-parent</artifactId><version>1.0</version>
            <packaging>pom</packaging><name>P</name><description>P</description><url>https://example.com</url>
            <licenses><license><name>A</name><url>https://example.com/l</url></license></licenses>
            <developers><developer><name>A</name></developer></developers>
            <scm><connection>scm:git:a</connection><developerConnection>scm:git:a</developerConnection>
            <url>https://example.com/a</url></scm></project>
            """;

    String pom = """
            <project><modelVersion>4.0.0</modelVersion>
            <parent><groupId>io.github.intercomkit</groupId><artifactId>intercomkit-parent</artifactId>
            <version>1.0</version></parent>
            <artifactId>intercomkit-runtime</artifactId><version>1.0</version>
            <name>R</name><description>R</description>
            <dependencies>
            <dependency><groupId>j</groupId><artifactId>jackson-annotations</artifactId><version>2</version></dependency>
            <dependency><groupId>j</groupId><artifactId>junit</artifactId><version>6</version><scope>test</scope></dependency>
            </dependencies></project>
            """;

    final Map<String, String> jar = new TreeMap<>(Map.of("META-INF/LICENSE", "L", "META-INF/NOTICE", "N"));
    final Map<String, String> sources = new TreeMap<>(Map.of("a/A.java", "class A {}"));
    final Map<String, String> javadoc = new TreeMap<>(Map.of("index.html", "<html>"));

    private final Path group;
    private final PGPKeyPair key;

    SmallBundle(Path repository, PGPKeyPair key) {
        group = repository.resolve(Bundle.GROUP.replace('.', '/'));
        this.key = key;
    }

    static PGPKeyPair newKey() {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65537), new SecureRandom(), 2048, 12));
        try {
            return new BcPGPKeyPair(
                    PublicKeyPacket.VERSION_4,
                    PublicKeyAlgorithmTags.RSA_GENERAL,
                    generator.generateKeyPair(),
                    new Date());
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    Signatures signatures() {
        return new Signatures(List.of(key.getPublicKey()));
    }

    void write() throws IOException, PGPException {
        write(place("intercomkit-parent", ".pom"), parent.getBytes(StandardCharsets.UTF_8));
        write(file(".pom"), pom.getBytes(StandardCharsets.UTF_8));
        write(file(".jar"), zip(jar));
        write(file("-sources.jar"), zip(sources));
        write(file("-javadoc.jar"), zip(javadoc));
        write(file("-cyclonedx.json"), """
                {"metadata":{"component":{"name":"intercomkit-runtime"}},"components":[{"name":"jackson-annotations","version":"2"}]}
                """.getBytes(StandardCharsets.UTF_8));
    }

    /** The file of the artifact with that ending. */
    Path file(String ending) {
        return place("intercomkit-runtime", ending);
    }

    void delete(String artifact) throws IOException {
        try (Stream<Path> files = Files.walk(group.resolve(artifact))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The armored signature of a file. */
    byte[] signature(Path file) throws IOException, PGPException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(key.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                key.getPublicKey());
        generator.init(PGPSignature.BINARY_DOCUMENT, key.getPrivateKey());
        generator.update(Files.readAllBytes(file));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArmoredOutputStream armored = new ArmoredOutputStream(bytes)) {
            generator.generate().encode(armored);
        }
        return bytes.toByteArray();
    }

    private Path place(String artifact, String ending) {
        return group.resolve(artifact).resolve("1.0").resolve(artifact + "-1.0" + ending);
    }

    private void write(Path file, byte[] content) throws IOException, PGPException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.writeString(beside(file, ".md5"), Checksum.of(file, "MD5"));
        Files.writeString(beside(file, ".sha1"), Checksum.of(file, "SHA-1"));
        Files.write(beside(file, ".asc"), signature(file));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
