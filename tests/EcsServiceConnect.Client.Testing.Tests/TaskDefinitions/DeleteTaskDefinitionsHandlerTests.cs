namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeleteTaskDefinitionsHandlerTests : IDisposable
{
    private const string Prefix = "arn:aws:ecs:us-east-1:123456789012:task-definition/";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_InactiveRevision_IsInProgressAndThenRemoved()
    {
        await RegisterInactiveAsync();

        var response = await DeleteAsync("orders:1");

        var deleting = Assert.Single(response.TaskDefinitions);
        Assert.Equal(TaskDefinitionStatus.DeleteInProgress, deleting.Status);
        Assert.Equal(_test.Clock.GetUtcNow(), deleting.DeleteRequestedAt);
        Assert.NotNull(deleting.DeregisteredAt);
        Assert.Empty(response.Failures);
        Assert.Equal(deleting.Status, (await DescribeAsync("orders:1")).Status);
        Assert.Equal(["orders:1"], await ListAsync(TaskDefinitionStatus.DeleteInProgress));
        Assert.Empty(await ListAsync(TaskDefinitionStatus.Inactive));

        _test.Pass(1);
        await _test.ThrowsAsync<ClientException>(_ => DescribeAsync("orders:1"));
        Assert.Empty(await ListAsync(TaskDefinitionStatus.DeleteInProgress));
    }

    [Fact]
    public async Task Handle_ActiveAndMissingOnes_ReturnsFailuresBesideTheRest()
    {
        await RegisterInactiveAsync();
        await _test.RegisterAsync();

        var response = await DeleteAsync("orders:1", Prefix + "orders:2", "orders:3", "payments:1");

        Assert.Equal(1, Assert.Single(response.TaskDefinitions).Revision);
        Assert.Equal([Prefix + "orders:2", Prefix + "orders:3", Prefix + "payments:1"], response.Failures.Select(failure => failure.Arn));
        Assert.Equal(
            "The specified task definition is still in ACTIVE status. Please deregister the target and try again.", response.Failures[0].Reason);
        Assert.Equal(
            "The specified task definition does not exist. Specify a valid account, family, revision and try again.",
            response.Failures[1].Reason);
        Assert.Equal(TaskDefinitionStatus.Active, (await DescribeAsync("orders:2")).Status);
    }

    [Fact]
    public async Task Handle_ArnOfElsewhere_ReturnsFailure()
    {
        await RegisterInactiveAsync();
        const string Elsewhere = "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders:1";

        Assert.Equal(Elsewhere, Assert.Single((await DeleteAsync(Elsewhere)).Failures).Arn);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("")]
    public async Task Handle_NoRevision_ThrowsAndDeletesNothing(string identifier)
    {
        await RegisterInactiveAsync();

        await Assert.ThrowsAnyAsync<EcsServiceException>(() => DeleteAsync("orders:1", identifier));

        Assert.Equal(TaskDefinitionStatus.Inactive, (await DescribeAsync("orders:1")).Status);
    }

    [Fact]
    public async Task Handle_NoneOrTooMany_Throws()
    {
        await _test.ThrowsAsync<InvalidParameterException>(_ => DeleteAsync());
        await _test.ThrowsAsync<InvalidParameterException>(_ => DeleteAsync([.. Enumerable.Range(1, 11).Select(i => $"orders:{i}")]));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DeleteTaskDefinitions", "{}"));
    }

    [Fact]
    public async Task Handle_Again_ReturnsTheSameAndKeepsTheMoment()
    {
        await RegisterInactiveAsync();
        var first = await DeleteAsync("orders:1");
        _test.Pass(0.5);

        var second = await DeleteAsync("orders:1");

        Assert.Equal(first.TaskDefinitions[0].DeleteRequestedAt, second.TaskDefinitions[0].DeleteRequestedAt);
        _test.Pass(0.5);
        await _test.ThrowsAsync<ClientException>(_ => DescribeAsync("orders:1"));
    }

    [Fact]
    public async Task Handle_RevisionThatAServiceUses_StaysUntilTheServiceIsRemoved()
    {
        await _test.CreateSteadyServiceAsync();
        await DeregisterAsync();
        await DeleteAsync("orders:1");
        _test.Pass(10);
        Assert.Equal(TaskDefinitionStatus.DeleteInProgress, (await DescribeAsync("orders:1")).Status);

        // The service goes on, and can still be scaled.
        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 3 }, TestEcs.Token);
        _test.Pass(1);
        Assert.Equal(3, (await _test.DescribeServiceAsync()).RunningCount);

        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        _test.Pass(1);
        await _test.ThrowsAsync<ClientException>(_ => DescribeAsync("orders:1"));
    }

    [Fact]
    public async Task Handle_RevisionThatATaskUses_StaysUntilTheTaskHasStopped()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var run = await _test.Client.RunTaskAsync(
            new RunTaskRequest
            {
                Cluster = "prod",
                TaskDefinition = "orders",
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = TestEcs.Network,
            },
            TestEcs.Token);
        await DeregisterAsync();
        await DeleteAsync("orders:1");
        _test.Pass(2);
        Assert.Equal(["orders:1"], await ListAsync(TaskDefinitionStatus.DeleteInProgress));

        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = run.Tasks[0].TaskArn! }, TestEcs.Token);
        _test.Pass(1);
        Assert.Empty(await ListAsync(TaskDefinitionStatus.DeleteInProgress));
    }

    [Fact]
    public async Task Handle_RevisionBeingDeleted_CannotBeUsedForNewTasksAndServices()
    {
        await _test.CreateSteadyServiceAsync();
        await DeregisterAsync();
        await DeleteAsync("orders:1");

        await _test.ThrowsAsync<ClientException>(_ => _test.CreateServiceAsync(
            TestEcs.FargateService("second") with { TaskDefinition = "orders:1" }));
        await _test.ThrowsAsync<ClientException>(client => client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = "orders:1" }, TestEcs.Token));
    }

    [Fact]
    public async Task Handle_LastRevision_ItsNumberIsNotUsedAgain()
    {
        await RegisterInactiveAsync();
        await DeleteAsync("orders:1");
        _test.Pass(1);

        Assert.Equal(2, (await _test.RegisterAsync()).Revision);
    }

    [Fact]
    public async Task Handle_RevisionInTheMiddle_LeavesTheOthers()
    {
        await RegisterInactiveAsync();
        await _test.RegisterAsync();
        await DeleteAsync("orders:1");
        _test.Pass(1);

        Assert.Equal(["orders:2"], await ListAsync(TaskDefinitionStatus.Active));
        Assert.Equal(2, (await DescribeAsync("orders")).Revision);
        Assert.Equal(3, (await _test.RegisterAsync()).Revision);
    }

    [Fact]
    public async Task Deregister_RevisionBeingDeleted_StaysAsItIs()
    {
        await RegisterInactiveAsync();
        await DeleteAsync("orders:1");

        Assert.Equal(TaskDefinitionStatus.DeleteInProgress, (await DeregisterAsync()).Status);
    }

    [Fact]
    public async Task Deregister_Repeated_KeepsTheFirstMoment()
    {
        await _test.RegisterAsync();
        var first = await DeregisterAsync();
        _test.Pass(1);

        Assert.Equal(first, await DeregisterAsync());
        Assert.Equal(TaskDefinitionStatus.Inactive, first.Status);
    }

    private async Task RegisterInactiveAsync()
    {
        await _test.RegisterAsync();
        await DeregisterAsync();
    }

    private async Task<TaskDefinition> DeregisterAsync() => (await _test.Client.DeregisterTaskDefinitionAsync(
        new DeregisterTaskDefinitionRequest { TaskDefinition = "orders:1" }, TestEcs.Token)).TaskDefinition!;

    private Task<DeleteTaskDefinitionsResponse> DeleteAsync(params string[] revisions) =>
        _test.Client.DeleteTaskDefinitionsAsync(new DeleteTaskDefinitionsRequest { TaskDefinitions = revisions }, TestEcs.Token);

    private async Task<TaskDefinition> DescribeAsync(string identifier) => (await _test.Client.DescribeTaskDefinitionAsync(
        new DescribeTaskDefinitionRequest { TaskDefinition = identifier }, TestEcs.Token)).TaskDefinition!;

    private async Task<IEnumerable<string>> ListAsync(TaskDefinitionStatus status) => (await _test.Client.ListTaskDefinitionsAsync(
        new ListTaskDefinitionsRequest { Status = status }, TestEcs.Token)).TaskDefinitionArns.Select(arn => arn[Prefix.Length..]);
}
