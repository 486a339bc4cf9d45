// Maven prints each error twice: as the compiler reports it, and again after BUILD FAILURE.
def errors = new File(basedir, 'build.log').text.split('BUILD FAILURE')[0].readLines().findAll { it.startsWith('[ERROR] ') }
def expected = [
    /.*Company\.java:\[\d+,\d+\] \[IK027\] Company\.users, attribute "user_count": .*/,
    /.*Customer\.java:\[9,5\] \[IK020\] Customer\.id, attribute "user_id": .* looked for getId\(\), id\(\)\..*/,
    /.*Customer\.java:\[12,24\] \[IK027\] Customer\.campaign, attribute "utm_campaign": .*/,
    /.*Customer\.java:\[15,5\] \[IK030\] Customer\.tags, attribute "tags": .*/,
    /.*Guest\.java:\[6,1\] \[IK001\] Guest: .*/]

expected.each { pattern ->
    assert errors.count { it ==~ pattern } == 1
}
// There is no other error, in particular none in generated code.
assert errors.count { it.contains('.java:[') } == expected.size()
return true
