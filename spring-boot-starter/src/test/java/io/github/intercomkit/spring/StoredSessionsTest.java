package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.spring.club.MemberIntercomSerializer;
import io.github.intercomkit.spring.shop.AdminIntercomSerializer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** The attributes of an HTTP session that hold a session of the Messenger. */
class StoredSessionsTest {
    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void allOfThemAreRemovedAndWhatIsTheApplicationsStays() {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(StoredSessions.attributeName(new AdminIntercomSerializer(messenger)), "ada");
        session.setAttribute(StoredSessions.attributeName(new MemberIntercomSerializer(messenger)), "bob");
        session.setAttribute("basket", List.of("pippin"));
        request.setSession(session);

        StoredSessions.removeAll(request);

        assertThat(Collections.list(session.getAttributeNames())).containsExactly("basket");
    }

    @Test
    void noHttpSessionIsCreatedToRemoveThemFrom() {
        assertThatCode(() -> StoredSessions.removeAll(request)).doesNotThrowAnyException();
        assertThat(request.getSession(false)).isNull();
    }
}
