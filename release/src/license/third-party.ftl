<#list dependencyMap as entry>
${entry.key.groupId}:${entry.key.artifactId}:${entry.key.version}<#list entry.value as license>|${license}</#list>
</#list>
