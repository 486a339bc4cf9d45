package io.github.intercomkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuffersTest {
    /** A token is written while its payload is. */
    @Test
    void aThreadFindsBothItsBuffersAgain() {
        byte[] outer = Buffers.take();
        byte[] inner = Buffers.take();
        Buffers.give(inner);
        Buffers.give(outer);

        assertThat(inner).isNotSameAs(outer);
        assertThat(new Object[] {Buffers.take(), Buffers.take()}).containsExactlyInAnyOrder(inner, outer);
    }

    @Test
    void noBufferIsLentTwice() {
        byte[] first = Buffers.take();
        byte[] second = Buffers.take();

        assertThat(Buffers.take()).isNotSameAs(first).isNotSameAs(second);
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        Buffers.take();
        Buffers.take();
        byte[] large = new byte[1024 * 1024];
        Buffers.give(large);

        assertThat(Buffers.take()).isNotSameAs(large);
    }
}
