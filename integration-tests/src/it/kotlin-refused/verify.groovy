// Maven prints each error twice: as the compiler reports it, and again after BUILD FAILURE.
def errors = new File(basedir, 'build.log').text.split('BUILD FAILURE')[0].readLines().findAll { it.startsWith('[ERROR] ') }
def expected = [
    /.*Company.*: \[IK009\] Company: .*/,
    /.*Customer.*: \[IK027\] Customer\.campaign, attribute "utm_campaign": .*/,
    /.*Customer.*: \[IK030\] Customer\.tags, attribute "tags": List<String> .*/,
    /.*Member.*: \[IK052\] Member\.email, .*/,
    /.*Member.*: \[IK052\] Member\.apples, .*/,
    /.*Member.*: \[IK051\] Member\.getCity[$]annotations\(\), attribute "city": .*/,
    /.*Member.*: \[IK020\] Member\.street, .*/,
    /.*Member.*: \[IK051\] Member\.plan[$]delegate, attribute "plan": .*/]

expected.each { pattern ->
    assert errors.count { it ==~ pattern } == 1
}
assert errors.count { it.contains('[IK') } == expected.size()
return true
