using System.Net;
using System.Text;

namespace EcsServiceConnect.Client.Testing.Tests.AgentEndpoint;

/// <summary>Protection from inside a task, which the agent asks ECS for.</summary>
public sealed class TaskProtectionEndpointTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task ProtectAsync_ServiceTask_IsProtectedByACallOfTheAgent()
    {
        using var protection = await StartAsync();

        var task = await protection.ProtectAsync(TimeSpan.FromMinutes(7), TestEcs.Token);

        Assert.Equal((true, _test.Clock.GetUtcNow().AddMinutes(7)), (task.ProtectionEnabled, task.ExpirationDate));
        Assert.Equal(task, await protection.GetAsync(TestEcs.Token));
        var request = Assert.Single(_test.Ecs.GetRequests<UpdateTaskProtectionRequest>());
        Assert.Equal((task.TaskArn, 7), (Assert.Single(request.Tasks), request.ExpiresInMinutes));
        Assert.Equal(new ProtectedTask { TaskArn = task.TaskArn, ProtectionEnabled = false }, await protection.UnprotectAsync(TestEcs.Token));
    }

    [Fact]
    public async Task HoldAsync_ScaleIn_StopsTheTaskOnlyAfterTheHold()
    {
        using var protection = await StartAsync();
        var hold = await protection.HoldAsync(TestEcs.Token);

        await _test.Client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 0 }, TestEcs.Token);
        _test.Pass(1);
        Assert.Equal(1, (await _test.DescribeServiceAsync()).RunningCount);
        using var metadata = _test.Ecs.CreateTaskMetadata((await _test.TasksAsync())[0].TaskArn!, "app");
        await hold.DisposeAsync();
        Assert.Equal("STOPPED", (await metadata.GetTaskAsync(TestEcs.Token)).DesiredStatus);
        _test.Pass(2);

        Assert.Equal(0, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task HoldAsync_ProgramCrashes_EndsAfterThePeriod()
    {
        var protection = await StartAsync();
        await protection.HoldAsync(TestEcs.Token);
        await _test.Client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 0 }, TestEcs.Token);
        protection.Dispose();

        _test.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(1, (await _test.DescribeServiceAsync()).RunningCount);
        _test.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(0, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task ProtectAsync_StandaloneTask_ThrowsNotValid()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition);
        var run = await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        _test.Pass(1);
        using var protection = _test.Ecs.CreateTaskProtection(run.Tasks[0].TaskArn!, "app");

        var error = await Assert.ThrowsAsync<EcsTaskProtectionException>(() => protection.ProtectAsync(cancellationToken: TestEcs.Token));

        Assert.Equal("TASK_NOT_VALID", error.Failure.Reason);
    }

    [Fact]
    public async Task ProtectAsync_TaskWithoutRole_ThrowsAccessDenied()
    {
        await _test.CreateSteadyServiceAsync();
        using var protection = _test.Ecs.CreateTaskProtection((await _test.TasksAsync())[0].TaskArn!, "app");

        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => protection.GetAsync(TestEcs.Token));

        Assert.Equal(403, error.StatusCode);
        Assert.Empty(_test.Ecs.GetCalls("GetTaskProtection"));
    }

    [Fact]
    public async Task ProtectAsync_ScriptedThrottle_ReachesTheProgram()
    {
        using var protection = await StartAsync(static options => options.MaxAttempts = 1);
        _test.Ecs.On("UpdateTaskProtection").Throttle();

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => protection.ProtectAsync(cancellationToken: TestEcs.Token));

        Assert.True(error.IsThrottling);
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task ProtectAsync_ConnectionOfTheAgentFails_IsAFault()
    {
        using var protection = await StartAsync(static options => options.MaxAttempts = 1);
        _test.Ecs.On("UpdateTaskProtection").RefuseConnection();

        await Assert.ThrowsAsync<ServerException>(() => protection.ProtectAsync(cancellationToken: TestEcs.Token));
    }

    [Theory]
    [InlineData("""{"protectionEnabled":true,"EXPIRESINMINUTES":5}""", 200, "\"protection\"")]
    [InlineData("""{"ProtectionEnabled":true,"ExpiresInMinutes":null}""", 200, "\"protection\"")]
    [InlineData("""{"ExpiresInMinutes":5}""", 400, "InvalidParameterException")]
    [InlineData("""{"ProtectionEnabled":true,"Expires":5}""", 400, "InvalidParameterException")]
    [InlineData("""{"ProtectionEnabled":"yes"}""", 400, "InvalidParameterException")]
    [InlineData("""{"ProtectionEnabled":true,"ExpiresInMinutes":0.5}""", 400, "InvalidParameterException")]
    [InlineData("""{"ProtectionEnabled":true,"ExpiresInMinutes":2881}""", 400, "InvalidParameterException")]
    [InlineData("""{"ProtectionEnabled":""", 400, "InvalidParameterException")]
    [InlineData("[]", 400, "InvalidParameterException")]
    [InlineData("", 400, "InvalidParameterException")]
    public async Task Put_AnyBody_HasTheResponseOfTheAgent(string body, int status, string expected)
    {
        using var protection = await StartAsync();
        using var http = new HttpClient(_test.Ecs.CreateHandler());
        var url = _test.Ecs.GetAgentUri((await _test.TasksAsync())[0].TaskArn!, "app") + "/task-protection/v1/state";

        using var response = await http.PutAsync(new Uri(url), new StringContent(body, Encoding.UTF8, "application/json"), TestEcs.Token);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestEcs.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownContainer_IsNotFound()
    {
        using var http = new HttpClient(_test.Ecs.CreateHandler());

        using var response = await http.GetAsync(new Uri("http://169.254.170.2/api/unknown/task-protection/v1/state"), TestEcs.Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("ResourceNotFoundException", await response.Content.ReadAsStringAsync(TestEcs.Token), StringComparison.Ordinal);
    }

    private static RegisterTaskDefinitionRequest Definition => TestEcs.Definition() with { TaskRoleArn = "arn:aws:iam::123456789012:role/worker" };

    private async Task<EcsTaskProtection> StartAsync(Action<EcsTaskProtectionOptions>? configure = null)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition);
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1));
        _test.Pass(1);
        return _test.Ecs.CreateTaskProtection((await _test.TasksAsync())[0].TaskArn!, "app", configure);
    }
}
