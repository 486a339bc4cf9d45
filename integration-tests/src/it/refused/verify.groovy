// Maven prints each message twice: as the compiler does, and again as the reason why the build failed.
def printed = new File(basedir, 'build.log').text.split('BUILD FAILURE')[0].readLines().findAll { it.startsWith('[ERROR] ') }
def expected = [
    /.*Company\.java:\[\d+,\d+\] \[IK027\] Company\.users, attribute "user_count": .*/,
    /.*Customer\.java:\[9,5\] \[IK020\] Customer\.id, attribute "user_id": .* looked for getId\(\), id\(\)\..*/,
    /.*Customer\.java:\[12,24\] \[IK027\] Customer\.campaign, attribute "utm_campaign": .*/,
    /.*Customer\.java:\[15,5\] \[IK030\] Customer\.tags, attribute "tags": .*/,
    /.*Guest\.java:\[6,1\] \[IK001\] Guest: .*/]

expected.each { pattern ->
    assert printed.count { it ==~ pattern } == 1
}
// No other message, above all none about generated code.
assert printed.count { it.contains('.java:[') } == expected.size()
return true
