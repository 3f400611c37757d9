namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UpdateDaemonHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Change_ReturnsTheDaemonAndANewDeployment()
    {
        var created = await _test.CreateDaemonAsync();
        _test.Pass(2);

        var updated = await _test.Client.UpdateDaemonAsync(TestDaemons.Change(), TestEcs.Token);

        Assert.Equal((TestDaemons.Arn, DaemonStatus.Active, created.CreatedAt), (updated.DaemonArn, updated.Status, updated.CreatedAt));
        Assert.Equal(_test.Clock.GetUtcNow(), updated.UpdatedAt);
        Assert.NotEqual(created.DeploymentArn, updated.DeploymentArn);
        Assert.Equal(updated.DeploymentArn, (await _test.DescribeDaemonAsync()).DeploymentArn);
    }

    [Fact]
    public async Task Handle_AbsentMembers_GoesBackToItsDefault()
    {
        await _test.CreateDaemonAsync(TestDaemons.Daemon() with { Critical = false, EnableExecuteCommand = true });

        await _test.Client.UpdateDaemonAsync(TestDaemons.Change(), TestEcs.Token);

        var arn = (await _test.DescribeDaemonAsync()).CurrentRevisions[^1].Arn!;
        var revision = Assert.Single((await _test.Client.DescribeDaemonRevisionsAsync(
            new DescribeDaemonRevisionsRequest { DaemonRevisionArns = [arn] }, TestEcs.Token)).DaemonRevisions);
        Assert.Equal((true, false), (revision.Critical, revision.EnableExecuteCommand));
    }

    [Fact]
    public async Task Handle_BeingDeleted_IsNotActive()
    {
        await _test.CreateDaemonAsync();
        var request = new DeleteDaemonRequest { DaemonArn = TestDaemons.Arn };
        await _test.Client.DeleteDaemonAsync(request, TestEcs.Token);

        await _test.ThrowsAsync<DaemonNotActiveException>(client => client.UpdateDaemonAsync(TestDaemons.Change(), TestEcs.Token));
        var error = await _test.ThrowsAsync<InvalidParameterException>(client => client.DeleteDaemonAsync(request, TestEcs.Token));
        Assert.Contains("deployment deletion is ongoing", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_InvalidChange_ThrowsAndBeginsNoDeployment()
    {
        var created = await _test.CreateDaemonAsync();

        await _test.ThrowsAsync<ClientException>(client => client.UpdateDaemonAsync(TestDaemons.Change(revision: 9), TestEcs.Token));
        await _test.ThrowsAsync<InvalidParameterException>(client =>
            client.UpdateDaemonAsync(TestDaemons.Change() with { CapacityProviderArns = [] }, TestEcs.Token));
        await _test.ThrowsAsync<InvalidParameterException>(client =>
            client.UpdateDaemonAsync(TestDaemons.Change() with { PropagateTags = new DaemonPropagateTags("X") }, TestEcs.Token));

        Assert.Equal(created.DeploymentArn, (await _test.DescribeDaemonAsync()).DeploymentArn);
    }

    [Theory]
    [InlineData("UpdateDaemon")]
    [InlineData("DeleteDaemon")]
    [InlineData("DescribeDaemon")]
    public async Task Handle_NoSuchDaemon_ThrowsNamingIt(string operation)
    {
        await _test.CreateClusterAsync();
        var body = $$"""
            {"daemonArn":"{{TestDaemons.Arn}}","daemonTaskDefinitionArn":"arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/log-agent:1","capacityProviderArns":["x"]}
            """;

        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync(operation, "{}"));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync(
            operation, body.Replace(TestDaemons.Arn, "log-agent", StringComparison.Ordinal)));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync(
            operation, body.Replace("prod/log-agent", "log-agent", StringComparison.Ordinal)));
        Wire.ErrorOf<DaemonNotFoundException>(await _test.Ecs.SendAsync(operation, body));
        Wire.ErrorOf<ClusterNotFoundException>(await _test.Ecs.SendAsync(
            operation, body.Replace("prod", "none", StringComparison.Ordinal)));
    }
}
