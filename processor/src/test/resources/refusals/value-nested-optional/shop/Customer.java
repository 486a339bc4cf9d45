package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

import firm.Company;
import java.util.List;
import java.util.Optional;

@IntercomUser
public class Customer {
    @IntercomAttribute
    public String email;

    @IntercomAttribute
    public Optional<Optional<Company>> company;

    @IntercomAttribute
    public List<Optional<Company>> companies;
}
