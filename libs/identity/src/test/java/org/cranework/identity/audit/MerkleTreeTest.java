package org.cranework.identity.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MerkleTreeTest {

    @Test
    void shouldGiveTheRootsOfTheStandardsTestVectors() {
        // RFC 6962's reference implementation: leaves "", 00, 10, 2021, 3031, 40414243, 5051525354555657, 60…6f
        List<byte[]> leaves = IntStream.range(0, 8)
                .mapToObj(i -> HexFormat.of().parseHex(List.of("", "00", "10", "2021", "3031", "40414243",
                        "5051525354555657", "606162636465666768696a6b6c6d6e6f").get(i)))
                .map(MerkleTree::leaf).toList();
        assertThat(hex(leaves.subList(0, 1)))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(leaves.subList(0, 3)))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(hex(leaves)).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void shouldNotTakeALeafForANode() {
        byte[] leaf = MerkleTree.leaf("a".getBytes(StandardCharsets.US_ASCII));
        assertThat(MerkleTree.root(List.of(leaf, leaf))).isNotEqualTo(MerkleTree.root(List.of(leaf)));
    }

    private static String hex(List<byte[]> leaves) {
        return HexFormat.of().formatHex(MerkleTree.root(leaves));
    }
}
