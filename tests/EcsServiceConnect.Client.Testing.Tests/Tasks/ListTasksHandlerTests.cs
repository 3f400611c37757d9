namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListTasksHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Filters_KeepWhatTheyName()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.RegisterAsync(TestEcs.Definition("job"));
        var job = await RunAsync("me");

        Assert.Equal(3, await CountAsync(new ListTasksRequest()));
        Assert.Equal(2, await CountAsync(new ListTasksRequest { ServiceName = "orders" }));
        Assert.Equal(2, await CountAsync(new ListTasksRequest { Family = "orders" }));
        Assert.Equal(1, await CountAsync(new ListTasksRequest { StartedBy = "me" }));
        Assert.Equal(3, await CountAsync(new ListTasksRequest { LaunchType = LaunchType.Fargate }));
        Assert.Equal(0, await CountAsync(new ListTasksRequest { LaunchType = LaunchType.Ec2 }));
        Assert.Equal(0, await CountAsync(new ListTasksRequest { DesiredStatus = DesiredStatus.Stopped }));

        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = job }, TestEcs.Token);

        Assert.Equal(2, await CountAsync(new ListTasksRequest()));
        Assert.Equal(1, await CountAsync(new ListTasksRequest { DesiredStatus = DesiredStatus.Stopped }));
    }

    [Fact]
    public async Task Handle_ManyTasks_ComeInPages()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 7));
        var request = new ListTasksRequest { Cluster = "prod", MaxResults = 3 };
        var seen = new List<string>();
        do
        {
            var page = await _test.Client.ListTasksAsync(request, TestEcs.Token);
            seen.AddRange(page.TaskArns);
            request = request with { NextToken = page.NextToken };
        }
        while (request.NextToken is not null);

        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(7, seen.Count);
    }

    [Fact]
    public async Task Handle_UnknownService_Throws()
    {
        await _test.CreateClusterAsync();

        var error = await _test.ThrowsAsync<ServiceNotFoundException>(_ => CountAsync(new ListTasksRequest { ServiceName = "nope" }));

        Assert.Equal("Service not found.", error.ErrorMessage);
    }

    public static TheoryData<ListTasksRequest> Wrong =>
    [
        new ListTasksRequest { DesiredStatus = new DesiredStatus("ASLEEP") },
        new ListTasksRequest { ContainerInstance = "i-1" },
        new ListTasksRequest { DaemonName = "logs" },
        new ListTasksRequest { LaunchType = new LaunchType("MAINFRAME") },
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidFilter_Throws(ListTasksRequest request)
    {
        await _test.CreateClusterAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => CountAsync(request));
    }

    public static TheoryData<string, ListTasksRequest> Excluding => new()
    {
        { "startedBy", new ListTasksRequest { StartedBy = "me", ServiceName = "orders" } },
        { "startedBy", new ListTasksRequest { StartedBy = "me", Family = "orders" } },
        { "startedBy", new ListTasksRequest { StartedBy = "me", ContainerInstance = "abc" } },
        { "startedBy", new ListTasksRequest { StartedBy = "me", LaunchType = LaunchType.Fargate } },
        { "startedBy", new ListTasksRequest { StartedBy = "me", DaemonName = "logs" } },
        { "serviceName", new ListTasksRequest { ServiceName = "orders", Family = "orders" } },
        { "serviceName", new ListTasksRequest { ServiceName = "orders", ContainerInstance = "abc" } },
    };

    [Theory]
    [MemberData(nameof(Excluding))]
    public async Task Handle_FiltersThatExcludeEachOther_Throws(string filter, ListTasksRequest request)
    {
        await _test.CreateSteadyServiceAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => CountAsync(request));

        Assert.Equal($"cannot specify {filter} with other arguments", error.ErrorMessage);
    }

    [Fact]
    public async Task Handle_DesiredStatus_GoesWithAnyFilter()
    {
        await _test.CreateSteadyServiceAsync();

        Assert.Equal(0, await CountAsync(new ListTasksRequest { StartedBy = "me", DesiredStatus = DesiredStatus.Running }));
        Assert.Equal(2, await CountAsync(new ListTasksRequest { ServiceName = "orders", DesiredStatus = DesiredStatus.Running }));
    }

    [Fact]
    public async Task Handle_TasksStopBetweenPages_ContinuesAndListsThemAsStopped()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.Definition("job"));
        var tasks = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            tasks.Add(await RunAsync("me"));
        }

        var list = new ListTasksRequest { Cluster = "prod", MaxResults = 2 };
        var first = await _test.Client.ListTasksAsync(list, TestEcs.Token);
        foreach (var task in (string[])[tasks[1], tasks[2]])
        {
            await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = task }, TestEcs.Token);
        }

        var second = await _test.Client.ListTasksAsync(list with { NextToken = first.NextToken }, TestEcs.Token);
        var stopped = await _test.Client.ListTasksAsync(list with { DesiredStatus = DesiredStatus.Stopped }, TestEcs.Token);

        Assert.Equal(tasks[..2], first.TaskArns);
        Assert.Equal(tasks[3..], second.TaskArns);
        Assert.Null(second.NextToken);
        Assert.Equal(tasks[1..3], stopped.TaskArns);

        _test.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await CountAsync(new ListTasksRequest { DesiredStatus = DesiredStatus.Stopped }));
        Assert.Equal(3, await CountAsync(new ListTasksRequest()));
    }

    private async Task<int> CountAsync(ListTasksRequest request) =>
        (await _test.Client.ListTasksAsync(request with { Cluster = "prod" }, TestEcs.Token)).TaskArns.Count;

    private async Task<string> RunAsync(string startedBy) => (await _test.Client.RunTaskAsync(
        new RunTaskRequest
        {
            Cluster = "prod",
            TaskDefinition = "job",
            StartedBy = startedBy,
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = TestEcs.Network,
        },
        TestEcs.Token)).Tasks[0].TaskArn!;
}
