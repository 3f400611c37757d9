namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeleteDaemonTaskDefinitionHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_UnusedRevision_IsInProgressAndThenDeleted()
    {
        var arn = await _test.RegisterAsync(TestDaemons.Definition());

        var response = await DeleteAsync("log-agent:1");

        var deleting = await _test.DescribeDefinitionAsync("log-agent:1");
        Assert.Equal(arn, response.DaemonTaskDefinitionArn);
        Assert.Equal(DaemonTaskDefinitionStatus.DeleteInProgress, deleting.Status);
        Assert.Equal(_test.Clock.GetUtcNow(), deleting.DeleteRequestedAt);
        _test.Pass(1);
        Assert.Equal(DaemonTaskDefinitionStatus.Deleted, (await _test.DescribeDefinitionAsync(arn)).Status);
        Assert.Equal(2, (await _test.DescribeDefinitionAsync(await _test.RegisterAsync(TestDaemons.Definition()))).Revision);
    }

    [Fact]
    public async Task Handle_RevisionThatADaemonRuns_StaysInProgressUntilTheDaemonHasAnother()
    {
        await _test.CreateDaemonAsync();
        await _test.RegisterAsync(TestDaemons.Definition());
        await DeleteAsync("log-agent:1");
        _test.Pass(5);
        Assert.Equal(DaemonTaskDefinitionStatus.DeleteInProgress, (await _test.DescribeDefinitionAsync("log-agent:1")).Status);

        await _test.Client.UpdateDaemonAsync(TestDaemons.Change(revision: 2), TestEcs.Token);
        Assert.Equal(DaemonTaskDefinitionStatus.DeleteInProgress, (await _test.DescribeDefinitionAsync("log-agent:1")).Status);
        _test.Pass(1);
        Assert.Equal(DaemonTaskDefinitionStatus.Deleted, (await _test.DescribeDefinitionAsync("log-agent:1")).Status);
    }

    [Fact]
    public async Task Handle_DeletedRevision_IsNotUsedNorTaggedNorTheNewestOfItsFamily()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestDaemons.Definition());
        var second = await _test.RegisterAsync(TestDaemons.Definition());
        await DeleteAsync(second);

        await _test.ThrowsAsync<ClientException>(client => client.CreateDaemonAsync(TestDaemons.Daemon(revision: 2), TestEcs.Token));
        Assert.Equal(1, (await _test.DescribeDefinitionAsync("log-agent")).Revision);
        _test.Pass(1);
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.TagsAsync(second));
    }

    [Theory]
    [InlineData("log-agent")]
    [InlineData("log-agent:2")]
    [InlineData("arn:aws:ecs:eu-west-1:123456789012:daemon-task-definition/log-agent:1")]
    public async Task Handle_NoSuchRevision_Throws(string identifier)
    {
        await _test.RegisterAsync(TestDaemons.Definition());

        await _test.ThrowsAsync<ClientException>(_ => DeleteAsync(identifier));
    }

    [Fact]
    public async Task Handle_Again_Throws()
    {
        await _test.RegisterAsync(TestDaemons.Definition());
        await DeleteAsync("log-agent:1");

        await _test.ThrowsAsync<ClientException>(_ => DeleteAsync("log-agent:1"));
    }

    [Fact]
    public async Task Handle_NoDefinitionNamed_Throws()
    {
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DeleteDaemonTaskDefinition", "{}"));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DescribeDaemonTaskDefinition", "{}"));
        await _test.ThrowsAsync<ClientException>(_ => _test.DescribeDefinitionAsync("log-agent"));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.DescribeDefinitionAsync("log-agent:x"));
    }

    private Task<DeleteDaemonTaskDefinitionResponse> DeleteAsync(string identifier) => _test.Client.DeleteDaemonTaskDefinitionAsync(
        new DeleteDaemonTaskDefinitionRequest { DaemonTaskDefinition = identifier }, TestEcs.Token);
}
