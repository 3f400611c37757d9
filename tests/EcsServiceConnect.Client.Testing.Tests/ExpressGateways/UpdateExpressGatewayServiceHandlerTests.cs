namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UpdateExpressGatewayServiceHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NewImage_CreatesARevisionBesideTheOldOneAndThenInItsPlace()
    {
        await CreateSteadyAsync();
        var old = Assert.Single((await _test.DescribeExpressAsync()).ActiveConfigurations);

        var updated = await UpdateAsync(Request with { PrimaryContainer = new ExpressGatewayContainer { Image = "example/web:2" } });

        var target = updated.TargetConfiguration!;
        Assert.Equal((TestExpress.Arn, "default", "web"), (updated.ServiceArn, updated.Cluster, updated.ServiceName));
        Assert.Equal(("example/web:2", 80), (target.PrimaryContainer!.Image, target.PrimaryContainer.ContainerPort));
        Assert.EndsWith("task-definition/default-web:2", target.TaskDefinitionArn, StringComparison.Ordinal);
        Assert.Equal(_test.Clock.GetUtcNow(), updated.UpdatedAt);
        Assert.Equal(
            [target.ServiceRevisionArn, old.ServiceRevisionArn],
            (await _test.DescribeExpressAsync()).ActiveConfigurations.Select(configuration => configuration.ServiceRevisionArn));
        _test.Pass(3);
        var left = Assert.Single((await _test.DescribeExpressAsync()).ActiveConfigurations);
        Assert.Equal(target.ServiceRevisionArn, left.ServiceRevisionArn);
        Assert.Equal(old.IngressPaths, left.IngressPaths);
    }

    [Fact]
    public async Task Handle_AbsentMembers_Stays()
    {
        await CreateSteadyAsync(TestExpress.Service() with { HealthCheckPath = "/health", Cpu = "512", Memory = "1024" });

        var target = (await UpdateAsync(Request with { Memory = "2048" })).TargetConfiguration!;

        Assert.Equal(("512", "2048", "/health"), (target.Cpu, target.Memory, target.HealthCheckPath));
        Assert.Equal(("example/web:1", TestExpress.ExecutionRole), (target.PrimaryContainer!.Image, target.ExecutionRoleArn));
    }

    [Fact]
    public async Task Handle_SettingsBesideTheDefinition_BelongToTheirRevision()
    {
        await CreateSteadyAsync();

        await UpdateAsync(Request with { HealthCheckPath = "/health" });

        var configurations = (await _test.DescribeExpressAsync()).ActiveConfigurations;
        Assert.Equal(["/health", "/ping"], configurations.Select(configuration => configuration.HealthCheckPath));
        Assert.Equal(configurations[1].TaskDefinitionArn, configurations[0].TaskDefinitionArn);
    }

    [Fact]
    public async Task Handle_Scaling_MovesTheCountIntoItsBounds()
    {
        await CreateSteadyAsync();
        await UpdateAsync(Request with { ScalingTarget = new ExpressGatewayScalingTarget { MinTaskCount = 3 } });
        Assert.Equal(3, (await _test.DescribeServiceAsync("web", "default")).DesiredCount);

        var target = (await UpdateAsync(Request with
        {
            ScalingTarget = new ExpressGatewayScalingTarget { MinTaskCount = 1, MaxTaskCount = 2 },
        })).TargetConfiguration!;

        Assert.Equal((1, 2, 60), (target.ScalingTarget!.MinTaskCount, target.ScalingTarget.MaxTaskCount, target.ScalingTarget.AutoScalingTargetValue));
        Assert.Equal(2, (await _test.DescribeServiceAsync("web", "default")).DesiredCount);
    }

    [Fact]
    public async Task Handle_OwnDefinition_TakesThePlaceOfTheOneMadeAndCanBeChangedFrom()
    {
        await CreateSteadyAsync();
        var own = await _test.RegisterAsync(TestExpress.Definition());

        var taken = (await UpdateAsync(Request with { TaskDefinitionArn = own.TaskDefinitionArn })).TargetConfiguration!;
        var changed = (await UpdateAsync(Request with { Cpu = "512", Memory = "1024" })).TargetConfiguration!;

        Assert.Equal(own.TaskDefinitionArn, taken.TaskDefinitionArn);
        Assert.EndsWith("task-definition/own:2", changed.TaskDefinitionArn, StringComparison.Ordinal);
        Assert.Equal(("512", "example/own:1"), (changed.Cpu, changed.PrimaryContainer!.Image));
        var definition = await _test.Client.DescribeTaskDefinitionAsync(
            new DescribeTaskDefinitionRequest { TaskDefinition = "own:2" }, TestEcs.Token);
        Assert.Equal(["Main", "sidecar"], definition.TaskDefinition!.ContainerDefinitions.Select(container => container.Name));
    }

    [Fact]
    public async Task Handle_InvalidChange_ThrowsAndBeginsNothing()
    {
        await CreateSteadyAsync();
        var before = await _test.DescribeExpressAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync(Request with { HealthCheckPath = "x" }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync(Request with { TaskDefinitionArn = "a:1", Cpu = "256" }));
        await _test.ThrowsAsync<ClientException>(_ => UpdateAsync(Request with { TaskDefinitionArn = "a:1" }));
        await _test.ThrowsAsync<ClientException>(_ => UpdateAsync(Request with { Memory = "9999" }));

        Assert.Equal(before, await _test.DescribeExpressAsync());
        Assert.Single((await _test.Client.ListTaskDefinitionsAsync(cancellationToken: TestEcs.Token)).TaskDefinitionArns);
    }

    [Theory]
    [InlineData("UpdateExpressGatewayService", "ServiceNotFoundException")]
    [InlineData("DeleteExpressGatewayService", "ServiceNotFoundException")]
    [InlineData("DescribeExpressGatewayService", "ResourceNotFoundException")]
    public async Task Handle_NoSuchService_ThrowsNamingIt(string operation, string missing)
    {
        await _test.CreateSteadyServiceAsync();
        async Task<string> ErrorAsync(string body) => (await _test.Ecs.SendAsync(operation, body)).Headers["x-amzn-ErrorType"];
        const string Prefix = "arn:aws:ecs:us-east-1:123456789012:service/";

        Assert.Equal(missing, await ErrorAsync($$"""{"serviceArn":"{{Prefix}}prod/web"}"""));
        Assert.Equal("ClusterNotFoundException", await ErrorAsync($$"""{"serviceArn":"{{Prefix}}none/web"}"""));
        Assert.Equal("InvalidParameterException", await ErrorAsync($$"""{"serviceArn":"{{Prefix}}prod/orders"}"""));
        Assert.Equal("InvalidParameterException", await ErrorAsync($$"""{"serviceArn":"{{Prefix}}orders"}"""));
        Assert.Equal("InvalidParameterException", await ErrorAsync("""{"serviceArn":"orders"}"""));
        Assert.Equal("InvalidParameterException", await ErrorAsync("{}"));
    }

    private static UpdateExpressGatewayServiceRequest Request => new() { ServiceArn = TestExpress.Arn };

    private async Task CreateSteadyAsync(CreateExpressGatewayServiceRequest? request = null)
    {
        await _test.CreateExpressAsync(request);
        _test.Pass(2);
    }

    private Task<UpdatedExpressGatewayService> UpdateAsync(UpdateExpressGatewayServiceRequest request) => _test.UpdateExpressAsync(request);
}
