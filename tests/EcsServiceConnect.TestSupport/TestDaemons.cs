namespace EcsServiceConnect.TestSupport;

/// <summary>Short ways to what most tests of daemons need.</summary>
public static class TestDaemons
{
    public const string Prefix = "arn:aws:ecs:us-east-1:123456789012:";
    public const string Arn = Prefix + "daemon/prod/log-agent";
    public const string Provider = Prefix + "capacity-provider/managed";

    public static RegisterDaemonTaskDefinitionRequest Definition(string family = "log-agent") => new()
    {
        Family = family,
        Cpu = "256",
        Memory = "512",
        ContainerDefinitions = [new DaemonContainerDefinition { Name = "agent", Image = "fluent/fluent-bit:4.1" }],
    };

    public static CreateDaemonRequest Daemon(string name = "log-agent", int revision = 1) => new()
    {
        DaemonName = name,
        ClusterArn = Prefix + "cluster/prod",
        DaemonTaskDefinitionArn = $"{Prefix}daemon-task-definition/log-agent:{revision}",
        CapacityProviderArns = [Provider],
    };

    public static UpdateDaemonRequest Change(int revision = 1) => new()
    {
        DaemonArn = Arn,
        DaemonTaskDefinitionArn = $"{Prefix}daemon-task-definition/log-agent:{revision}",
        CapacityProviderArns = [Provider],
    };

    public static async Task<string> RegisterAsync(this TestEcs test, RegisterDaemonTaskDefinitionRequest request) =>
        (await test.Client.RegisterDaemonTaskDefinitionAsync(request, TestEcs.Token)).DaemonTaskDefinitionArn!;

    public static async Task<DaemonTaskDefinition> DescribeDefinitionAsync(this TestEcs test, string identifier) =>
        (await test.Client.DescribeDaemonTaskDefinitionAsync(
            new DescribeDaemonTaskDefinitionRequest { DaemonTaskDefinition = identifier }, TestEcs.Token)).DaemonTaskDefinition!;

    /// <summary>A cluster, a daemon task definition and a daemon whose first deployment has begun.</summary>
    public static async Task<CreateDaemonResponse> CreateDaemonAsync(this TestEcs test, CreateDaemonRequest? request = null)
    {
        await test.CreateClusterAsync();
        await test.RegisterAsync(Definition());
        return await test.Client.CreateDaemonAsync(request ?? Daemon(), TestEcs.Token);
    }

    public static async Task<DaemonDetail> DescribeDaemonAsync(this TestEcs test, string arn = Arn) =>
        (await test.Client.DescribeDaemonAsync(new DescribeDaemonRequest { DaemonArn = arn }, TestEcs.Token)).Daemon!;

    public static async Task<DaemonDeployment> DescribeDeploymentAsync(this TestEcs test, string? arn) =>
        Assert.Single((await test.Client.DescribeDaemonDeploymentsAsync(
            new DescribeDaemonDeploymentsRequest { DaemonDeploymentArns = [arn!] }, TestEcs.Token)).DaemonDeployments);
}
