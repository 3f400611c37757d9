using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UpdateContainerAgentHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_OldAgent_IsUpdatedStepByStep()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;

        Assert.Equal(AgentUpdateStatus.Pending, (await UpdateAsync(arn)).AgentUpdateStatus);

        Assert.Equal((AgentUpdateStatus.Staging, true), await AfterAQuarterAsync(arn));
        Assert.Equal((AgentUpdateStatus.Staged, true), await AfterAQuarterAsync(arn));
        Assert.Equal((AgentUpdateStatus.Updating, false), await AfterAQuarterAsync(arn));
        Assert.Equal((AgentUpdateStatus.Updated, true), await AfterAQuarterAsync(arn));
        Assert.Equal("1.99.0", (await _test.DescribeInstanceAsync(arn)).VersionInfo!.AgentVersion);
        await _test.ThrowsAsync<NoUpdateAvailableException>(_ => UpdateAsync(arn));
    }

    [Fact]
    public async Task Handle_WhileTheAgentRestarts_NoTaskIsPlaced()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        await UpdateAsync(arn);
        _test.Pass(0.75);

        var failed = await _test.RunAsync();
        _test.Pass(0.25);

        Assert.Equal((arn, "AGENT"), (Assert.Single(failed.Failures).Arn, failed.Failures[0].Reason));
        Assert.Empty((await _test.RunAsync()).Failures);
    }

    [Fact]
    public async Task Handle_Again_ThrowsWhileOneIsInProgress()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        await UpdateAsync(arn);

        await _test.ThrowsAsync<UpdateInProgressException>(_ => UpdateAsync(arn));
        _test.Pass(0.75);
        await _test.ThrowsAsync<UpdateInProgressException>(_ => UpdateAsync(arn));
    }

    [Fact]
    public async Task Handle_UnknownVersion_Throws()
    {
        await _test.CreateClusterAsync();
        var arn = (await _test.AddInstanceAsync(Machine() with { VersionInfo = null })).ContainerInstanceArn;

        await _test.ThrowsAsync<MissingVersionException>(_ => UpdateAsync(arn));
    }

    [Fact]
    public async Task Handle_AgentOutOfContact_Throws()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        await _test.DisconnectAsync("i-1");

        await _test.ThrowsAsync<ClientException>(_ => UpdateAsync(arn));
        await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync("abc"));
    }

    private async Task<ContainerInstance> UpdateAsync(string? arn) => (await _test.Client.UpdateContainerAgentAsync(
        new UpdateContainerAgentRequest { Cluster = "prod", ContainerInstance = arn! }, TestEcs.Token)).ContainerInstance!;

    private async Task<(AgentUpdateStatus, bool?)> AfterAQuarterAsync(string? arn)
    {
        _test.Pass(0.25);
        var instance = await _test.DescribeInstanceAsync(arn);
        return (instance.AgentUpdateStatus, instance.AgentConnected);
    }
}
