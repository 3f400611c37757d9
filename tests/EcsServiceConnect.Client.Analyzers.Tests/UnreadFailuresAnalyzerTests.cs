using EcsServiceConnect.Client.CodeFixes;

namespace EcsServiceConnect.Client.Analyzers.Tests;

public class UnreadFailuresAnalyzerTests
{
    [Theory]
    [InlineData("items of a local are enumerated", """
        var response = [|await ecs.DescribeServicesAsync(new() { Services = ["a", "b"] })|];
        foreach (var service in response.Services) { Use(service); }
        """)]
    [InlineData("items of a local are indexed", """
        var response = [|await ecs.DescribeServicesAsync(new() { Services = ["a"] })|];
        Use(response.Services[0].RunningCount);
        """)]
    [InlineData("items are read at once", """
        Use((([|await ecs.DescribeTasksAsync(new() { Tasks = ["a"] })|]).Tasks));
        """)]
    [InlineData("the first item is taken for granted", """
        Use(([|await ecs.DescribeTasksAsync(new() { Tasks = ["a"] })|]).Tasks.Single().LastStatus);
        """)]
    [InlineData("the call is configured", """
        var response = [|await ecs.DescribeTasksAsync(new() { Tasks = ["a"] }, cancellationToken).ConfigureAwait(false)|];
        Use(response.Tasks);
        """)]
    [InlineData("the request is sent through the one door", """
        var response = [|await ecs.SendAsync(new DescribeTasksRequest { Tasks = ["a"] })|];
        Use(response.Tasks);
        """)]
    [InlineData("a batch", """
        var result = [|await ecs.BatchDescribeServicesAsync("prod", ["a", "b"])|];
        foreach (var service in result.Items) { Use(service); }
        """)]
    [InlineData("items are kept and indexed", """
        var services = ([|await ecs.DescribeServicesAsync(new() { Services = ["a"] })|]).Services;
        Use(services[0]);
        """)]
    [InlineData("items are kept and enumerated", """
        var names = ([|await ecs.DescribeServicesAsync(new() { Services = ["a"] })|]).Services.Select(service => service.ServiceName).ToList();
        foreach (var name in names) { Use(name); }
        """)]
    [InlineData("items and metadata are read", """
        var response = [|await ecs.DescribeServicesAsync(new() { Services = ["a"] })|];
        Use(response.Metadata);
        Use(response.Services.Select(service => service.ServiceArn).ToArray());
        """)]
    [InlineData("items are read in a function", """
        var response = [|await ecs.DescribeServicesAsync(new() { Services = ["a"] })|];
        Action print = () => Use(response.Services);
        print();
        """)]
    [InlineData("tasks are run and the response is dropped", """
        [|await ecs.RunTaskAsync(new() { TaskDefinition = "job" })|];
        """)]
    [InlineData("tasks are run and the response is kept for nothing", """
        var response = [|await ecs.RunTaskAsync(new() { TaskDefinition = "job" })|];
        """)]
    [InlineData("tasks are run and awaited by their number", """
        var response = [|await ecs.RunTaskAsync(new() { TaskDefinition = "job" })|];
        Use(response.Tasks[0].TaskArn);
        """)]
    [InlineData("task protection is dropped", """
        [|await ecs.UpdateTaskProtectionAsync(new() { Cluster = "prod", Tasks = ["a"], ProtectionEnabled = true })|];
        """)]
    [InlineData("named clusters", """
        Use(([|await ecs.DescribeClustersAsync(new() { Clusters = ["prod"] })|]).Clusters[0]);
        """)]
    public Task Analyze_FailuresCannotHaveBeenRead_IsReported(string what, string statements) => VerifyAsync(what, statements);

    [Theory]
    [InlineData("failures are read", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use(response.Services[0]);
        if (response.Failures.Count > 0) { throw new InvalidOperationException(); }
        """)]
    [InlineData("failures throw", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        response.ThrowIfAnyFailed();
        Use(response.Services[0]);
        """)]
    [InlineData("failures throw at once", """
        var response = (await ecs.DescribeServicesAsync(new() { Services = ["a"] })).ThrowIfAnyFailed();
        Use(response.Services[0]);
        """)]
    [InlineData("failures of a batch throw", """
        foreach (var service in (await ecs.BatchDescribeServicesAsync("prod", ["a"])).ThrowIfAnyFailed().Items) { Use(service); }
        """)]
    [InlineData("failures of a batch are read", """
        var result = await ecs.BatchDescribeTasksAsync("prod", ["a"]);
        Use(result.Items);
        Use(result.Failures);
        """)]
    [InlineData("the response is passed on", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use(response);
        Use(response.Services);
        """)]
    [InlineData("the response is passed on at once", """
        Use(await ecs.DescribeServicesAsync(new() { Services = ["a"] }));
        """)]
    [InlineData("the response is stored", """
        object? stored = null;
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use(response.Services);
        stored = response;
        Use(stored);
        """)]
    [InlineData("the response is copied", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        var copy = response with { Services = [] };
        Use(response.Services);
        """)]
    [InlineData("the response is printed", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use($"{response}");
        Use(response.Services);
        """)]
    [InlineData("the response is matched", """
        if (await ecs.DescribeServicesAsync(new() { Services = ["a"] }) is { Failures: [], Services: [var service] }) { Use(service); }
        """)]
    [InlineData("the response is matched later", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        if (response is { Services: [var service] }) { Use(service); }
        """)]
    [InlineData("the response is switched over", """
        var text = await ecs.DescribeServicesAsync(new() { Services = ["a"] }) switch { { Failures: [] } => "all", _ => "some" };
        Use(text);
        """)]
    [InlineData("the response is deconstructed", """
        var (services, failures) = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use(services);
        Use(failures);
        """)]
    [InlineData("one of the items may be absent", """
        var service = (await ecs.DescribeServicesAsync(new() { Services = ["a"] })).Services.FirstOrDefault();
        Use(service);
        """)]
    [InlineData("one of the filtered items may be absent", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use(response.Services.Where(service => service.Status == "ACTIVE").SingleOrDefault());
        """)]
    [InlineData("the items are counted", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        if (response.Services.Count == 1) { Use(response.Services[0]); }
        """)]
    [InlineData("the items are matched", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        if (response.Services is [var service]) { Use(service); }
        """)]
    [InlineData("the items are kept and counted", """
        var services = (await ecs.DescribeServicesAsync(new() { Services = ["a"] })).Services;
        if (services.Count == 0) { return; }
        Use(services[0]);
        """)]
    [InlineData("the items are copied and searched", """
        var response = await ecs.DescribeTasksAsync(new() { Tasks = ["a", "b"] });
        var tasks = response.Tasks.ToList();
        Use(tasks.Find(task => task.LastStatus == "RUNNING"));
        """)]
    [InlineData("the items are kept, filtered and matched", """
        var active = (await ecs.DescribeServicesAsync(new() { Services = ["a"] })).Services.Where(service => service.Status == "ACTIVE").ToArray();
        if (active is [var service]) { Use(service); }
        """)]
    [InlineData("the items are indexed by name", """
        var byArn = (await ecs.DescribeTasksAsync(new() { Tasks = ["a", "b"] })).Tasks.ToDictionary(task => task.TaskArn!);
        if (byArn.TryGetValue("a", out var found)) { Use(found); }
        """)]
    [InlineData("the items are compared with the names", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use(new[] { "a" }.Except(response.Services.Select(service => service.ServiceName)));
        """)]
    [InlineData("a query finds one item or none", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use((from service in response.Services where service.Status == "ACTIVE" select service.ServiceArn).FirstOrDefault());
        """)]
    [InlineData("the items may be null", """
        var response = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use(response.Services?.ToArray());
        """)]
    [InlineData("the number of tasks is checked", """
        var response = await ecs.RunTaskAsync(new() { TaskDefinition = "job" });
        if (!response.Tasks.Any()) { throw new InvalidOperationException(); }
        """)]
    [InlineData("the response is dropped on purpose", """
        _ = await ecs.RunTaskAsync(new() { TaskDefinition = "job" });
        """)]
    [InlineData("a describe call is made only to see whether it succeeds", """
        await ecs.DescribeClustersAsync(new() { Clusters = ["prod"] });
        """)]
    [InlineData("only the metadata is read", """
        Use((await ecs.DescribeClustersAsync(new() { Clusters = ["prod"] })).Metadata.Attempts);
        """)]
    [InlineData("nothing is named, so everything is described", """
        foreach (var provider in (await ecs.DescribeCapacityProvidersAsync(new() { MaxResults = 10 })).CapacityProviders) { Use(provider); }
        Use((await ecs.DescribeTaskSetsAsync(new() { Cluster = "prod", Service = "orders" })).TaskSets);
        Use((await ecs.DescribeClustersAsync()).Clusters);
        """)]
    [InlineData("the request comes from elsewhere", """
        var request = new DescribeClustersRequest();
        Use((await ecs.DescribeClustersAsync(request)).Clusters);
        """)]
    [InlineData("the task is not awaited here", """
        var task = ecs.DescribeServicesAsync(new() { Services = ["a"] });
        Use((await task).Services);
        """)]
    [InlineData("a list has no failures", """
        Use((await ecs.ListServicesAsync(new() { Cluster = "prod" })).ServiceArns[0]);
        """)]
    [InlineData("a method of the application returns it", """
        Use((await LoadAsync()).Services);

        async Task<DescribeServicesResponse> LoadAsync() => (await ecs.DescribeServicesAsync(new() { Services = ["a"] })).ThrowIfAnyFailed();
        """)]
    public Task Analyze_FailuresMayHaveBeenRead_IsNotReported(string what, string statements) => VerifyAsync(what, statements);

    [Fact]
    public Task Analyze_ResponseReturned_IsNotReported() => AnalyzerVerifier.VerifyNoneAsync(new UnreadFailuresAnalyzer(),
        """
        internal sealed class Reader(IEcsClient ecs)
        {
            private DescribeServicesResponse? _last;

            public Task<DescribeServicesResponse> ReadAsync() => ecs.DescribeServicesAsync(new() { Services = ["a"] });

            public async Task<DescribeServicesResponse> ReadLaterAsync() => await ecs.DescribeServicesAsync(new() { Services = ["a"] });

            public async Task<IReadOnlyList<Service>> ReadLastAsync()
            {
                _last = await ecs.DescribeServicesAsync(new() { Services = ["a"] });
                return _last.Services;
            }
        }
        """);

    [Fact]
    public Task Analyze_ItemsReturned_AreReported() => AnalyzerVerifier.VerifyAsync(new UnreadFailuresAnalyzer(), Rules.UnreadFailures.Id,
        """
        internal sealed class Reader(IEcsClient ecs)
        {
            public async Task<IReadOnlyList<Service>> ReadAsync() =>
                ([|await ecs.DescribeServicesAsync(new() { Services = ["a"] })|]).Services;
        }
        """);

    [Fact]
    public Task Analyze_ProjectWithTests_ReportsNothing() => AnalyzerVerifier.VerifyNoneAsync(
        new UnreadFailuresAnalyzer(),
        Sources.InMethod("""Use((await ecs.DescribeServicesAsync(new() { Services = ["a"] })).Services[0]);"""),
        Sources.TestFramework);

    [Theory]
    [InlineData(
        """var response = await ecs.DescribeTasksAsync(new() { Tasks = ["a"] }); Use(response.Tasks[0]);""",
        """var response = (await ecs.DescribeTasksAsync(new() { Tasks = ["a"] })).ThrowIfAnyFailed(); Use(response.Tasks[0]);""")]
    [InlineData(
        """Use((await ecs.DescribeTasksAsync(new() { Tasks = ["a"] })).Tasks[0]);""",
        """Use((await ecs.DescribeTasksAsync(new() { Tasks = ["a"] })).ThrowIfAnyFailed().Tasks[0]);""")]
    [InlineData(
        """        await ecs.RunTaskAsync(new() { TaskDefinition = "job" }); // every night""",
        """        (await ecs.RunTaskAsync(new() { TaskDefinition = "job" })).ThrowIfAnyFailed(); // every night""")]
    public Task Fix_UnreadFailures_ThrowsIfAnyFailed(string statements, string expected) => AnalyzerVerifier.VerifyFixAsync(
        new UnreadFailuresAnalyzer(), new UnreadFailuresCodeFixProvider(), Sources.InMethod(statements), Sources.InMethod(expected));

    private static Task VerifyAsync(string what, string statements)
    {
        TestContext.Current.SendDiagnosticMessage(what);
        return AnalyzerVerifier.VerifyAsync(new UnreadFailuresAnalyzer(), Rules.UnreadFailures.Id, Sources.InMethod(statements));
    }
}
