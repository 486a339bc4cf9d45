package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.LocalDate;
import java.util.List;
import lombok.Data;

@Data
@IntercomUser
public class Account {
    @IntercomAttribute
    private String email;

    @IntercomAttribute
    private int apples;

    @IntercomAttribute(value = "renewed_at", zone = "UTC")
    private LocalDate renewal;

    @IntercomAttribute
    private List<Company> companies;
}
