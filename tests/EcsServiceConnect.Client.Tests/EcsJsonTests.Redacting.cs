using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests;

public partial class EcsJsonTests
{
    [Theory]
    [InlineData("""{"family":"orders","cpu":"256"}""", """{"family":"orders","cpu":"256"}""")]
    [InlineData(
        """{"containerDefinitions":[{"name":"app","environment":[{"name":"KEY","value":"secret"}],"cpu":256}]}""",
        """{"containerDefinitions":[{"name":"app","environment":[{"name":"KEY","value":"***"}],"cpu":256}]}""")]
    [InlineData(
        """{"containerDefinitions":[{"logConfiguration":{"logDriver":"splunk","options":{"token":"secret"}}}]}""",
        """{"containerDefinitions":[{"logConfiguration":{"logDriver":"splunk","options":{"token":"***"}}}]}""")]
    [InlineData(
        """{"containerDefinitions":[{"repositoryCredentials":{"credentialsParameter":"secret"},"command":null}]}""",
        """{"containerDefinitions":[{"repositoryCredentials":{"credentialsParameter":"***"},"command":null}]}""")]
    [InlineData("""{"enviroment":[{"value":"secret"}],"memory":true}""", """{"enviroment":[{"value":"***"}],"memory":true}""")]
    [InlineData("[]", "[]")]
    public void Redact_Request_ShowsNoSensitiveOrUnknownValue(string json, string expected) =>
        Assert.Equal(expected.Replace("***", MemberPrinter.Redacted, StringComparison.Ordinal), EcsJson.Redact<RegisterTaskDefinitionRequest>(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("""{"family":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    public void Redact_NotUnicode_Throws(string json) =>
        Assert.Throws<JsonException>(() => EcsJson.Redact<RegisterTaskDefinitionRequest>(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Redact_NoJson_Throws() => Assert.ThrowsAny<JsonException>(() => EcsJson.Redact<RegisterTaskDefinitionRequest>("{"u8));
}
