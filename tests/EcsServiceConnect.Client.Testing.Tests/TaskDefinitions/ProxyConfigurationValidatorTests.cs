using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ProxyConfigurationValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("Proxy container [envoy] does not exist.", "envoy", "ProxyIngressPort", "ProxyEgressPort", "AppPorts", "IgnoredUID")]
    [InlineData("Ingress port not found", "app", "ProxyEgressPort", "AppPorts", "IgnoredUID")]
    [InlineData("Egress port not found", "app", "ProxyIngressPort", "AppPorts", "IgnoredUID")]
    [InlineData("The proxyConfiguration has no property AppPorts", "app", "ProxyIngressPort", "ProxyEgressPort", "IgnoredUID")]
    [InlineData("The proxyConfiguration has neither a property IgnoredUID nor", "app", "ProxyIngressPort", "ProxyEgressPort", "AppPorts")]
    public async Task Validate_InvalidProxy_Throws(string expected, string container, params string[] properties) =>
        Assert.StartsWith(expected, await _test.RejectAsync(Fargate(task: Proxy(container, properties))), StringComparison.Ordinal);

    [Fact]
    public async Task Validate_OtherNetworkMode_Throws() => Assert.Equal(
        "APPMESH proxy configuration is only supported in networkMode=awsvpc", await _test.RejectAsync(Instances(task: Proxy("app"))));

    [Theory]
    [InlineData("IgnoredUID")]
    [InlineData("IgnoredGID")]
    public async Task Validate_ProxyOfAppMesh_IsAccepted(string ignored) =>
        await _test.RegisterAsync(Fargate(task: Proxy("app", "ProxyIngressPort", "ProxyEgressPort", "AppPorts", ignored)));

    private static string Proxy(string container, params string[] properties) => $$"""
        "proxyConfiguration": { "type": "APPMESH", "containerName": "{{container}}",
          "properties": [{{string.Join(',', properties.Select(static name => $$"""{"name":"{{name}}","value":"1"}"""))}}] }
        """;
}
