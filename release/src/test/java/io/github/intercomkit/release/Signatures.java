package io.github.intercomkit.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** Verifies detached OpenPGP signatures. */
final class Signatures {
    private final Map<Long, PGPPublicKey> keys = new HashMap<>();

    Signatures(Iterable<PGPPublicKey> keys) {
        keys.forEach(key -> this.keys.put(key.getKeyID(), key));
    }

    /** By the public half of an armored secret key, which is what {@code MAVEN_GPG_KEY} holds. */
    static Signatures of(String armoredSecretKey) throws IOException, PGPException {
        try (InputStream key =
                PGPUtil.getDecoderStream(new ByteArrayInputStream(armoredSecretKey.getBytes(StandardCharsets.UTF_8)))) {
            Map<Long, PGPPublicKey> keys = new HashMap<>();
            for (PGPSecretKeyRing ring : new PGPSecretKeyRingCollection(key, new BcKeyFingerprintCalculator())) {
                ring.getPublicKeys().forEachRemaining(each -> keys.put(each.getKeyID(), each));
            }
            return new Signatures(List.copyOf(keys.values()));
        }
    }

    boolean isGood(Path file, Path armored) throws IOException {
        try (InputStream decoded = PGPUtil.getDecoderStream(Files.newInputStream(armored))) {
            if (!(new BcPGPObjectFactory(decoded).nextObject() instanceof PGPSignatureList signatures)) {
                return false;
            }
            PGPSignature signature = signatures.get(0);
            PGPPublicKey key = keys.get(signature.getKeyID());
            if (key == null) {
                return false;
            }
            signature.init(new BcPGPContentVerifierBuilderProvider(), key);
            signature.update(Files.readAllBytes(file));
            return signature.verify();
        } catch (PGPException e) {
            return false;
        }
    }
}
