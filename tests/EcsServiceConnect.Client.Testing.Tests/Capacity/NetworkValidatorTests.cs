namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class NetworkValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Validate_AwsvpcWithoutConfiguration_Throws() => Assert.Equal(
        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
        await RejectAsync(TestEcs.Definition(), TestEcs.FargateTask() with { NetworkConfiguration = null }));

    [Fact]
    public async Task Validate_ConfigurationWithoutAwsvpc_Throws() => Assert.Equal(
        "Network Configuration is not valid for the given networkMode of this task definition.",
        await RejectAsync(TestEcs.BridgeDefinition("orders"), TestEcs.FargateTask() with { LaunchType = LaunchType.Ec2 }));

    [Theory]
    [InlineData(0, "subnets can not be empty.")]
    [InlineData(17, "subnets can have at most 16 items.")]
    public async Task Validate_NumberOfSubnets_ThrowsTheTextOfTheService(int count, string expected)
    {
        var network = new NetworkConfiguration
        {
            AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = [.. Enumerable.Range(0, count).Select(static i => $"subnet-{i}")] },
        };

        Assert.Equal(expected, await RejectAsync(TestEcs.Definition(), TestEcs.FargateTask() with { NetworkConfiguration = network }));
    }

    [Fact]
    public async Task Validate_PublicAddressOnAnInstance_Throws()
    {
        var network = new NetworkConfiguration
        {
            AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"], AssignPublicIp = AssignPublicIp.Enabled },
        };

        Assert.Equal(
            "Assign public IP is not supported for this launch type.",
            await RejectAsync(
                TestEcs.Definition() with { RequiresCompatibilities = null },
                TestEcs.FargateTask() with { LaunchType = LaunchType.Ec2, NetworkConfiguration = network }));
    }

    private async Task<string> RejectAsync(RegisterTaskDefinitionRequest definition, RunTaskRequest run)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(definition);
        return (await _test.ThrowsAsync<InvalidParameterException>(client => client.RunTaskAsync(run, TestEcs.Token))).ErrorMessage;
    }
}
