using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class NetworkInterfaceFactoryTests
{
    [Fact]
    public async Task Create_SeveralSubnets_SpreadsTasksOverZonesAndSubnets()
    {
        using var test = new TestEcs(options => options.SubnetZones = new Dictionary<string, string>
        {
            ["subnet-1"] = "us-east-1b",
            ["subnet-2"] = "us-east-1c",
            ["subnet-3"] = "us-east-1c",
        });
        await test.CreateClusterAsync();
        await test.RegisterAsync();

        await test.Client.RunTaskAsync(Run("subnet-1", "subnet-2", "subnet-3") with { Count = 8 }, TestEcs.Token);
        test.Pass(0.5);
        var tasks = await test.TasksAsync();

        Assert.Equal(["us-east-1b=4", "us-east-1c=4"], Count(tasks, task => task.AvailabilityZone));
        Assert.Equal(["subnet-1=4", "subnet-2=2", "subnet-3=2"], Count(tasks, SubnetOf));
    }

    [Fact]
    public async Task Create_StoppedTask_MakesRoomInItsSubnet()
    {
        using var test = new TestEcs();
        await test.CreateClusterAsync();
        await test.RegisterAsync();
        var first = (await test.Client.RunTaskAsync(Run("subnet-1", "subnet-2"), TestEcs.Token)).Tasks[0];
        await test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = first.TaskArn! }, TestEcs.Token);

        var second = (await test.Client.RunTaskAsync(Run("subnet-1", "subnet-2"), TestEcs.Token)).Tasks[0];

        Assert.Equal(("subnet-1", "subnet-1"), (SubnetOf(first), SubnetOf(second)));
    }

    [Fact]
    public async Task Create_UnknownSubnets_AreInTheZonesOfTheRegionInTurnWithAddressesOfTheirOwn()
    {
        using var test = new TestEcs();
        await test.CreateClusterAsync();
        await test.RegisterAsync();

        await test.Client.RunTaskAsync(Run("subnet-1", "subnet-2", "subnet-3", "subnet-4") with { Count = 4 }, TestEcs.Token);
        test.Pass(0.5);
        var tasks = await test.TasksAsync();

        Assert.Equal(["us-east-1a=2", "us-east-1b=1", "us-east-1c=1"], Count(tasks, task => task.AvailabilityZone));
        Assert.Equal(4, tasks.Select(task => task.Containers[0].NetworkInterfaces[0].PrivateIpv4Address!.Split('.')[2]).Distinct().Count());
    }

    [Fact]
    public async Task Create_OnAnInstance_PrefersASubnetInItsZone()
    {
        using var test = new TestEcs(options => options.SubnetZones = new Dictionary<string, string> { ["subnet-9"] = "us-east-1d" });
        await test.CreateClusterAsync();
        await test.RegisterAsync(TestEcs.Definition() with { RequiresCompatibilities = null });
        await test.AddInstanceAsync(Machine(zone: "us-east-1d"));

        var task = (await test.Client.RunTaskAsync(Run("subnet-1", "subnet-9") with { LaunchType = LaunchType.Ec2 }, TestEcs.Token)).Tasks[0];

        Assert.Equal(("us-east-1d", "subnet-9"), (task.AvailabilityZone, SubnetOf(task)));
    }

    private static RunTaskRequest Run(params IReadOnlyList<string> subnets) => TestEcs.FargateTask() with
    {
        NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = subnets } },
    };

    private static string? SubnetOf(EcsTask task) => task.Attachments[0].Details.Single(detail => detail.Name == "subnetId").Value;

    private static IEnumerable<string> Count(IEnumerable<EcsTask> tasks, Func<EcsTask, string?> key) =>
        tasks.CountBy(task => key(task)!).Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal);
}
