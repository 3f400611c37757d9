namespace EcsServiceConnect.TestSupport;

/// <summary>Short ways to services with task sets.</summary>
public static class TaskSetTestEcs
{
    public static LoadBalancer Balancer { get; } = new() { TargetGroupArn = "arn:tg", ContainerName = "app", ContainerPort = 8080 };

    public static CreateTaskSetRequest TaskSet { get; } = new()
    {
        Cluster = "prod",
        Service = "orders",
        TaskDefinition = "orders",
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = TestEcs.Network,
        Scale = Percent(50),
    };

    public static Scale Percent(double value) => new() { Value = value, Unit = ScaleUnit.Percent };

    public static CreateServiceRequest ExternalService(int? desiredCount = 4) => new()
    {
        Cluster = "prod",
        ServiceName = "orders",
        DesiredCount = desiredCount,
        DeploymentController = new DeploymentController { Type = DeploymentControllerType.External },
    };

    public static CreateServiceRequest CodeDeployService(int desiredCount = 2) => TestEcs.FargateService(desiredCount: desiredCount) with
    {
        DeploymentController = new DeploymentController { Type = DeploymentControllerType.CodeDeploy },
        LoadBalancers = [Balancer],
    };

    /// <summary>A cluster, a definition and a service without task sets.</summary>
    public static async Task<Service> CreateExternalServiceAsync(this TestEcs test, int? desiredCount = 4)
    {
        await test.CreateClusterAsync();
        await test.RegisterAsync();
        return await test.CreateServiceAsync(ExternalService(desiredCount));
    }

    public static async Task<TaskSet> CreateTaskSetAsync(this TestEcs test, CreateTaskSetRequest? request = null) =>
        (await test.Client.CreateTaskSetAsync(request ?? TaskSet, TestEcs.Token)).TaskSet!;

    public static async Task<TaskSet> ScaleAsync(this TestEcs test, string id, double percent) =>
        (await test.Client.UpdateTaskSetAsync(
            new UpdateTaskSetRequest { Cluster = "prod", Service = "orders", TaskSet = id, Scale = Percent(percent) },
            TestEcs.Token)).TaskSet!;

    public static async Task<TaskSet> MakePrimaryAsync(this TestEcs test, string id) =>
        (await test.Client.UpdateServicePrimaryTaskSetAsync(
            new UpdateServicePrimaryTaskSetRequest { Cluster = "prod", Service = "orders", PrimaryTaskSet = id },
            TestEcs.Token)).TaskSet!;

    public static async Task<TaskSet> DeleteTaskSetAsync(this TestEcs test, string id, bool? force = null) =>
        (await test.Client.DeleteTaskSetAsync(
            new DeleteTaskSetRequest { Cluster = "prod", Service = "orders", TaskSet = id, Force = force },
            TestEcs.Token)).TaskSet!;

    public static async Task<TaskSet> DescribeTaskSetAsync(this TestEcs test, string id) =>
        Assert.Single((await test.Client.DescribeTaskSetsAsync(
            new DescribeTaskSetsRequest { Cluster = "prod", Service = "orders", TaskSets = [id] }, TestEcs.Token)).TaskSets);
}
