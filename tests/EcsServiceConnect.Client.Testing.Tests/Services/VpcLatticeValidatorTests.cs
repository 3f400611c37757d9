namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class VpcLatticeValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Validate_PortOfTheDefinition_IsAccepted()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();

        await _test.CreateServiceAsync(Create("http"));
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.CreateServiceAsync(Create("nope") with { ServiceName = "other" }));

        Assert.Equal("http", Assert.Single((await _test.DescribeServiceAsync()).Deployments[0].VpcLatticeConfigurations).PortName);
        Assert.Contains("'vpcLatticeConfigurations.portName' is 'nope'", error.Message, StringComparison.Ordinal);
    }

    private static CreateServiceRequest Create(string port) => TestEcs.FargateService() with
    {
        VpcLatticeConfigurations =
        [
            new VpcLatticeConfiguration { RoleArn = "arn:aws:iam::123456789012:role/lattice", TargetGroupArn = "arn:tg", PortName = port },
        ],
    };
}
