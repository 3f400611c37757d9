namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeploymentControllerValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task ValidateCreate_ExternalWithNothingButAName_IsAServiceOfNoTasks()
    {
        var service = await _test.CreateExternalServiceAsync(desiredCount: null);

        Assert.Equal(("ACTIVE", 0, null), (service.Status, service.DesiredCount, service.TaskDefinition));
        Assert.Equal(DeploymentControllerType.External, service.DeploymentController!.Type);
        Assert.Equal(LaunchType.Ec2, service.LaunchType);
        Assert.EndsWith("/AWSServiceRoleForECS", service.RoleArn, StringComparison.Ordinal);
        Assert.Empty(service.Deployments);
        Assert.Empty(service.CurrentServiceRevisions);
        _test.Pass(1);
        Assert.Equal("(service orders) has reached a steady state.", Assert.Single((await _test.DescribeServiceAsync()).Events).Message);
        var described = await _test.Client.DescribeClustersAsync(
            new DescribeClustersRequest { Clusters = ["prod"], Include = [ClusterField.Statistics] }, TestEcs.Token);
        Assert.Equal(1, described.Clusters[0].ActiveServicesCount);
    }

    [Fact]
    public async Task ValidateCreate_CodeDeploy_BeginsWithAPrimaryTaskSet()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var service = await _test.CreateServiceAsync(TaskSetTestEcs.CodeDeployService());

        var set = Assert.Single(service.TaskSets);
        Assert.Equal(("PRIMARY", "CODE_DEPLOY", 100.0, 2), (set.Status, set.StartedBy, set.Scale!.Value, set.PendingCount));
        Assert.Empty(service.Deployments);
        Assert.EndsWith("orders:1", service.TaskDefinition, StringComparison.Ordinal);
        _test.Pass(1);
        Assert.Equal(2, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task ValidateCreate_CodeDeployBlueGreen_GoesOverToAnotherTaskSet()
    {
        await _test.CreateSteadyServiceAsync(TaskSetTestEcs.CodeDeployService());
        await _test.RegisterAsync();
        var blue = (await _test.DescribeServiceAsync()).TaskSets[0].Id!;
        var green = (await _test.CreateTaskSetAsync(
            TaskSetTestEcs.TaskSet with { LoadBalancers = [TaskSetTestEcs.Balancer], Scale = TaskSetTestEcs.Percent(100) })).Id!;
        _test.Pass(1);
        Assert.Equal(4, (await _test.DescribeServiceAsync()).RunningCount);
        await _test.MakePrimaryAsync(green);
        await _test.DeleteTaskSetAsync(blue, force: true);
        _test.Pass(1);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal((green, "PRIMARY"), (Assert.Single(service.TaskSets).Id, service.TaskSets[0].Status));
        Assert.Equal((2, "orders:2"), (service.RunningCount, service.TaskDefinition![^"orders:2".Length..]));
    }

    public static TheoryData<string, CreateServiceRequest> WrongNew
    {
        get
        {
            var external = TaskSetTestEcs.ExternalService();
            var byCodeDeploy = TaskSetTestEcs.CodeDeployService();
            return new TheoryData<string, CreateServiceRequest>
            {
                { "TaskDefinition must be blank.", external with { TaskDefinition = "orders" } },
                { "launchType", external with { LaunchType = LaunchType.Fargate } },
                { "networkConfiguration", external with { NetworkConfiguration = TestEcs.Network } },
                { "LoadBalancers must be empty or null.", external with { LoadBalancers = [TaskSetTestEcs.Balancer] } },
                { "role", external with { Role = "lb" } },
                { "serviceConnectConfiguration", external with { ServiceConnectConfiguration = TestEcs.Expose() } },
                { "DAEMON", external with { DesiredCount = null, SchedulingStrategy = SchedulingStrategy.Daemon } },
                { "Circuit", external.WithBreaker() },
                { "requires an Application Load Balancer or Network Load Balancer.", byCodeDeploy with { LoadBalancers = null } },
                { "requires an Application Load Balancer", byCodeDeploy with { LoadBalancers = [TaskSetTestEcs.Balancer with { TargetGroupArn = null }] } },
                { "serviceConnectConfiguration", byCodeDeploy with { ServiceConnectConfiguration = TestEcs.Expose() } },
                { "Circuit", byCodeDeploy.WithBreaker() },
                { "strategy BLUE_GREEN", byCodeDeploy with { DeploymentConfiguration = StageTestEcs.BlueGreen } },
                { "strategy CANARY", external with { DeploymentConfiguration = StageTestEcs.Canary } },
                {
                    "lifecycleHooks",
                    byCodeDeploy with
                    {
                        DeploymentConfiguration = new() { LifecycleHooks = [StageTestEcs.Pause(DeploymentLifecycleHookStage.PostScaleUp)] },
                    }
                },
                { "taskDefinition", byCodeDeploy with { TaskDefinition = null } },
                { "DesiredCount is missing", byCodeDeploy with { DesiredCount = null } },
                { "Controller.type", external with { DeploymentController = new() { Type = new DeploymentControllerType("ME") } } },
                { "Controller.type", external with { DeploymentController = new() { Type = default } } },
            };
        }
    }

    [Theory]
    [MemberData(nameof(WrongNew))]
    public async Task ValidateCreate_InvalidRequest_ThrowsWithReason(string expected, CreateServiceRequest request)
    {
        await _test.CreateClusterAsync(defaultNamespace: "shop");
        await _test.RegisterAsync();

        var response = await _test.Ecs.SendAsync("CreateService", EcsJson.Serialize(request));

        Assert.Contains(expected, Wire.ErrorOf<InvalidParameterException>(response), StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<UpdateServiceRequest, UpdateServiceRequest>> WrongUpdate => new()
    {
        { "Unable to update task definition on services with a CODE_DEPLOY", change => change with { TaskDefinition = "orders" } },
        { "Cannot force a new deployment on services with a CODE_DEPLOY", change => change with { ForceNewDeployment = true } },
        { "Unable to update network parameters on services with a CODE_DEPLOY", change => change with { NetworkConfiguration = TestEcs.Network } },
        { "platformVersion", change => change with { PlatformVersion = "1.4.0" } },
        { "loadBalancers", change => change with { LoadBalancers = [] } },
        { "serviceConnectConfiguration", change => change with { ServiceConnectConfiguration = TestEcs.Expose() } },
        { "enableExecuteCommand", change => change with { EnableExecuteCommand = true } },
        { "capacityProviderStrategy", change => change with { CapacityProviderStrategy = [] } },
    };

    [Theory]
    [MemberData(nameof(WrongUpdate))]
    public async Task ValidateUpdate_MemberOfTaskSets_Throws(string expected, Func<UpdateServiceRequest, UpdateServiceRequest> change)
    {
        await _test.CreateSteadyServiceAsync(TaskSetTestEcs.CodeDeployService());

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.UpdateAsync(change));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateUpdate_TheRest_Changes()
    {
        await _test.CreateSteadyServiceAsync(TaskSetTestEcs.CodeDeployService());

        var service = await _test.UpdateAsync(change => change with
        {
            DesiredCount = 3,
            HealthCheckGracePeriodSeconds = 30,
            EnableEcsManagedTags = true,
            PropagateTags = PropagateTags.Service,
            DeploymentConfiguration = new DeploymentConfiguration { MaximumPercent = 150 },
        });

        Assert.Equal((3, 30, true), (service.DesiredCount, service.HealthCheckGracePeriodSeconds, service.EnableEcsManagedTags));
        Assert.Equal((150, PropagateTags.Service), (service.DeploymentConfiguration!.MaximumPercent, service.PropagateTags));
    }

    public static TheoryData<string, DeploymentConfiguration> CustomPercents => new()
    {
        { "maximumPercent", new DeploymentConfiguration { MaximumPercent = 150 } },
        { "minimumHealthyPercent", new DeploymentConfiguration { MinimumHealthyPercent = 50 } },
    };

    [Theory]
    [MemberData(nameof(CustomPercents))]
    public async Task ValidatePercents_CodeDeployOnInstances_HasTheDefaultsOnly(string member, DeploymentConfiguration custom)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.Definition() with { RequiresCompatibilities = [Compatibility.Ec2] });
        var request = TaskSetTestEcs.CodeDeployService() with { LaunchType = LaunchType.Ec2 };

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.CreateServiceAsync(request with { DeploymentConfiguration = custom }));
        await _test.CreateServiceAsync(request with { DeploymentConfiguration = new() { MaximumPercent = 200, MinimumHealthyPercent = 100 } });
        var updateError = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.UpdateAsync(
            change => change with { DeploymentConfiguration = custom }));

        Assert.Contains($"A custom 'deploymentConfiguration.{member}'", error.Message, StringComparison.Ordinal);
        Assert.Equal(error.ErrorMessage, updateError.ErrorMessage);
    }

    [Fact]
    public async Task ValidateUpdate_External_HasNoDeploymentConfiguration()
    {
        await _test.CreateExternalServiceAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.UpdateAsync(
            change => change with { DeploymentConfiguration = new DeploymentConfiguration { MaximumPercent = 150 } }));

        Assert.Contains("deploymentConfiguration", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateUpdate_AnotherController_IsNotSimulated()
    {
        await _test.CreateSteadyServiceAsync();

        await _test.UpdateAsync(change => change with { DeploymentController = new() { Type = DeploymentControllerType.Ecs } });
        var error = await _test.ThrowsAsync<UnsupportedFeatureException>(_ => _test.UpdateAsync(
            change => change with { DeploymentController = new() { Type = DeploymentControllerType.External } }));

        Assert.Contains("from ECS to EXTERNAL", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Source: https://github.com/aws/aws-cdk/issues/36012</summary>
    [Fact]
    public async Task ValidateUpdate_ChangeToCodeDeployWithTaskDefinition_ThrowsTheTextOfCodeDeploy()
    {
        await _test.CreateSteadyServiceAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.UpdateAsync(
            change => change with { DeploymentController = new() { Type = DeploymentControllerType.CodeDeploy }, TaskDefinition = "orders" }));

        Assert.Contains("Unable to update task definition on services with a CODE_DEPLOY deployment controller.", error.Message, StringComparison.Ordinal);
    }
}
