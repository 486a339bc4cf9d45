package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;

@IntercomCompany
@interface Company {
    @IntercomAttribute
    String name();
}
