package org.cranework.identity.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The root over a list of leaves as RFC 6962 has it: leaves and inner nodes are hashed under different prefixes, so that neither
 * can stand for the other, and an odd node moves up as it is.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    static byte[] leaf(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(content);
    }

    static byte[] root(List<byte[]> leaves) {
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
