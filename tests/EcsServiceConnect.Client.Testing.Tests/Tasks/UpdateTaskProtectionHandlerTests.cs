namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UpdateTaskProtectionHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_ServiceTask_IsProtectedForTwoHours()
    {
        await _test.CreateSteadyServiceAsync();
        var task = await NewestAsync();

        var response = await ProtectAsync(IdOf(task));

        var shown = Assert.Single(response.ProtectedTasks);
        Assert.Equal((task, true), (shown.TaskArn, shown.ProtectionEnabled));
        Assert.Equal(_test.Clock.GetUtcNow().AddMinutes(120), shown.ExpirationDate);
        Assert.Empty(response.Failures);
        Assert.Equal(shown, Assert.Single((await GetAsync(task)).ProtectedTasks));
    }

    [Fact]
    public async Task Handle_Again_SetsTheTimeAnewAndLiftingEndsIt()
    {
        await _test.CreateSteadyServiceAsync();
        var task = await NewestAsync();
        await ProtectAsync(task, minutes: 1);

        var extended = Assert.Single((await ProtectAsync(task, minutes: 2880)).ProtectedTasks);
        _test.Clock.Advance(TimeSpan.FromHours(47));
        Assert.True(Assert.Single((await GetAsync(task)).ProtectedTasks).ProtectionEnabled);
        var lifted = Assert.Single((await ProtectAsync(task, enable: false)).ProtectedTasks);

        Assert.Equal(TimeSpan.FromMinutes(2880) - TimeSpan.FromHours(47), extended.ExpirationDate - _test.Clock.GetUtcNow());
        Assert.Equal(new ProtectedTask { TaskArn = task, ProtectionEnabled = false }, lifted);
    }

    [Fact]
    public async Task Handle_Expired_IsNotProtectedAnyMore()
    {
        await _test.CreateSteadyServiceAsync();
        var task = await NewestAsync();
        await ProtectAsync(task, minutes: 5);

        _test.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(
            new ProtectedTask { TaskArn = task, ProtectionEnabled = false }, Assert.Single((await GetAsync(task)).ProtectedTasks));
    }

    [Fact]
    public async Task Handle_TaskOfItsOwnAndMissingAndStoppedOnes_ReturnsFailures()
    {
        await _test.CreateSteadyServiceAsync();
        var stopped = await NewestAsync();
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = stopped }, TestEcs.Token);
        var run = await _test.Client.RunTaskAsync(
            new RunTaskRequest
            {
                Cluster = "prod",
                TaskDefinition = "orders",
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = TestEcs.Network,
            },
            TestEcs.Token);

        var response = await _test.Client.UpdateTaskProtectionAsync(
            new UpdateTaskProtectionRequest
            {
                Cluster = "prod",
                Tasks = [run.Tasks[0].TaskArn!, "0123", stopped],
                ProtectionEnabled = true,
            },
            TestEcs.Token);

        Assert.Empty(response.ProtectedTasks);
        Assert.Equal(["TASK_NOT_VALID", "MISSING", "TASK_NOT_VALID"], response.Failures.Select(failure => failure.Reason));
        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:task/prod/0123", response.Failures[1].Arn);
        Assert.Equal(response.Failures, (await GetAsync(run.Tasks[0].TaskArn!, "0123", stopped)).Failures);
    }

    [Fact]
    public async Task ScaleIn_ProtectedTask_StopsTheOthersUntilItExpires()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 3));
        var task = await NewestAsync();
        await ProtectAsync(task, minutes: 10);

        await ScaleAsync(0);
        _test.Pass(1);
        Assert.Equal(task, Assert.Single(await _test.TasksAsync()).TaskArn);

        _test.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(await _test.TasksAsync());
        Assert.Equal(0, (await _test.DescribeServiceAsync()).DesiredCount);
    }

    [Fact]
    public async Task ScaleIn_ProtectionLifted_StopsTheTaskAtOnce()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 1));
        var task = await NewestAsync();
        await ProtectAsync(task);
        await ScaleAsync(0);
        Assert.Single(await _test.TasksAsync());

        await ProtectAsync(task, enable: false);

        Assert.Empty(await _test.TasksAsync());
    }

    [Fact]
    public async Task Deployment_ProtectedOldTask_KeepsItFromEndingAndBlocksMoreProtection()
    {
        await _test.CreateSteadyServiceAsync();
        var old = await NewestAsync();
        await ProtectAsync(old);
        await _test.RegisterAsync();
        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = "orders:2" }, TestEcs.Token);
        _test.Pass(3);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal(2, service.Deployments.Count);
        Assert.Equal(1, service.Deployments[1].RunningCount);
        var blocked = await ProtectAsync((await _test.TasksAsync()).First(task => task.TaskArn != old).TaskArn!);
        Assert.Equal("DEPLOYMENT_BLOCKED", Assert.Single(blocked.Failures).Reason);
        Assert.Empty((await ProtectAsync(old, minutes: 1)).Failures);

        _test.Clock.Advance(TimeSpan.FromMinutes(1));
        _test.Pass(1);
        Assert.Equal(DeploymentRolloutState.Completed, Assert.Single((await _test.DescribeServiceAsync()).Deployments).RolloutState);
    }

    [Fact]
    public async Task StopTaskAndDeleteService_ProtectedTask_StopItAllTheSame()
    {
        await _test.CreateSteadyServiceAsync();
        var tasks = await _test.TasksAsync();
        await ProtectAsync(tasks[0].TaskArn!);
        await ProtectAsync(tasks[1].TaskArn!);

        var stopped = await _test.Client.StopTaskAsync(
            new StopTaskRequest { Cluster = "prod", Task = tasks[0].TaskArn! }, TestEcs.Token);
        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        Assert.Equal("STOPPED", stopped.Task!.DesiredStatus);
        Assert.Empty(await _test.TasksAsync());
    }

    [Theory]
    [InlineData("{}", "cluster")]
    [InlineData("""{"cluster":"prod","tasks":["a"]}""", "protectionEnabled")]
    [InlineData("""{"cluster":"prod","protectionEnabled":true}""", "tasks")]
    [InlineData("""{"cluster":"prod","protectionEnabled":true,"tasks":[]}""", "tasks")]
    [InlineData("""{"cluster":"prod","protectionEnabled":true,"tasks":["a","b","c","d","e","f","g","h","i","j","k"]}""", "tasks")]
    [InlineData("""{"cluster":"prod","protectionEnabled":true,"tasks":["a"],"expiresInMinutes":0}""", "expiresInMinutes")]
    [InlineData("""{"cluster":"prod","protectionEnabled":true,"tasks":["a"],"expiresInMinutes":2881}""", "expiresInMinutes")]
    public async Task Handle_InvalidRequest_Throws(string body, string member)
    {
        await _test.CreateClusterAsync();

        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("UpdateTaskProtection", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_NoSuchCluster_Throws() =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => ProtectAsync("0123"));

    private async Task<string> NewestAsync() => (await _test.TasksAsync())[^1].TaskArn!;

    private static string IdOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    private Task<UpdateTaskProtectionResponse> ProtectAsync(string task, int? minutes = null, bool enable = true) =>
        _test.Client.UpdateTaskProtectionAsync(
            new UpdateTaskProtectionRequest
            {
                Cluster = "prod",
                Tasks = [task],
                ProtectionEnabled = enable,
                ExpiresInMinutes = minutes,
            },
            TestEcs.Token);

    private Task<GetTaskProtectionResponse> GetAsync(params string[] tasks) =>
        _test.Client.GetTaskProtectionAsync(new GetTaskProtectionRequest { Cluster = "prod", Tasks = tasks }, TestEcs.Token);

    private Task<UpdateServiceResponse> ScaleAsync(int count) => _test.Client.UpdateServiceAsync(
        new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = count }, TestEcs.Token);
}
