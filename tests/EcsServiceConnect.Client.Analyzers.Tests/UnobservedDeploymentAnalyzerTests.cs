using EcsServiceConnect.Client.CodeFixes;

namespace EcsServiceConnect.Client.Analyzers.Tests;

public class UnobservedDeploymentAnalyzerTests
{
    [Theory]
    [InlineData("the tracker is dropped", """
        await [|ecs.UpdateServiceAndTrackAsync(update)|];
        """)]
    [InlineData("the tracker is dropped, configured", """
        await [|ecs.UpdateServiceAndTrackAsync(update, null, cancellationToken)|].ConfigureAwait(false);
        """)]
    [InlineData("the tracker is kept for nothing", """
        var deployment = await [|ecs.UpdateServiceAndTrackAsync(update)|];
        """)]
    [InlineData("the tracker of a new service is kept for nothing", """
        DeploymentTracker deployment = await [|ecs.CreateServiceAndTrackAsync(new() { ServiceName = "orders" })|];
        """)]
    [InlineData("only the latest progress is read, which nothing ever polls", """
        var deployment = await [|ecs.UpdateServiceAndTrackAsync(update)|];
        Use(deployment.LatestProgress);
        """)]
    [InlineData("only the latest progress is read at once", """
        Use((await [|ecs.UpdateServiceAndTrackAsync(update)|]).LatestProgress);
        """)]
    [InlineData("not even the call is awaited", """
        [|ecs.UpdateServiceAndTrackAsync(update)|];
        await Task.CompletedTask;
        """)]
    [InlineData("a task that nobody awaits", """
        var task = [|ecs.UpdateServiceAndTrackAsync(update)|];
        await Task.CompletedTask;
        """)]
    [InlineData("a builder's tracker is dropped", """
        await [|ecs.Cluster("prod").Service("orders").Update().WithDesiredCount(2).SendAndTrackAsync()|];
        """)]
    [InlineData("a running deployment is found and dropped", """
        await [|ecs.TrackDeploymentAsync("prod", "orders")|];
        """)]
    [InlineData("a watch that is never enumerated", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        [|deployment.WatchAsync(cancellationToken)|];
        """)]
    [InlineData("a wait that is never awaited", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        [|deployment.WaitForCompletionAsync(cancellationToken)|];
        """)]
    public Task Analyze_NobodyObserves_IsReported(string what, string statements) => VerifyAsync(what, statements);

    [Theory]
    [InlineData("the end is awaited", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        Use(await deployment.WaitForCompletionAsync(cancellationToken));
        """)]
    [InlineData("the end is awaited at once", """
        await (await ecs.UpdateServiceAndTrackAsync(update)).WaitForCompletionAsync(cancellationToken);
        """)]
    [InlineData("the end is awaited by the one call", """
        await ecs.UpdateServiceAndWaitAsync(update);
        """)]
    [InlineData("the deployment is watched", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        await foreach (var progress in deployment.WatchAsync(cancellationToken)) { Use(progress); }
        Use(deployment.LatestProgress);
        """)]
    [InlineData("the deployment is watched in a function", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        _ = Task.Run(async () => await deployment.WaitForCompletionAsync());
        """)]
    [InlineData("the wait is kept and awaited later", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        var end = deployment.WaitForCompletionAsync(cancellationToken);
        await end;
        """)]
    [InlineData("a stage is awaited", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        await deployment.WaitForStageAsync(ServiceDeploymentLifecycleStage.ScaleUp);
        """)]
    [InlineData("the tracker is matched", """
        if (await ecs.UpdateServiceAndTrackAsync(update) is { } deployment) { await deployment.WaitForCompletionAsync(); }
        """)]
    [InlineData("one of two calls tracks", """
        var deployment = await (update.ForceNewDeployment == true
            ? ecs.UpdateServiceAndTrackAsync(update)
            : ecs.TrackDeploymentAsync("prod", "orders"));
        await deployment.WaitForCompletionAsync();
        """)]
    [InlineData("two trackers are kept together", """
        var (first, second) = (await ecs.UpdateServiceAndTrackAsync(update), await ecs.TrackDeploymentAsync("prod", "orders"));
        await Task.WhenAll(first.WaitForCompletionAsync(), second.WaitForCompletionAsync());
        """)]
    [InlineData("the wait goes on in the background, on purpose", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        _ = deployment.WaitForCompletionAsync(cancellationToken);
        """)]
    [InlineData("functions wait later", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        Func<Task> wait = () => deployment.WaitForCompletionAsync();
        Func<CancellationToken, Task<DeploymentResult>> other = deployment.WaitForCompletionAsync;
        await Task.WhenAll(wait(), other(cancellationToken));
        """)]
    [InlineData("deployments of a query are awaited", """
        var deployments = await Task.WhenAll(new[] { "a", "b" }.Select(name => ecs.UpdateServiceAndTrackAsync(new() { Service = name })));
        await Task.WhenAll(deployments.Select(deployment => deployment.WaitForCompletionAsync()));
        """)]
    [InlineData("the deployment goes on", """
        var deployment = await ecs.UpdateServiceAndTrackAsync(update);
        await deployment.ContinueAsync();
        """)]
    [InlineData("the tracker is passed on", """
        Use(await ecs.UpdateServiceAndTrackAsync(update));
        """)]
    [InlineData("the tracker is stored", """
        var trackers = new List<DeploymentTracker>();
        trackers.Add(await ecs.UpdateServiceAndTrackAsync(update));
        """)]
    [InlineData("the tracker is assigned", """
        DeploymentTracker? last = null;
        last = await ecs.UpdateServiceAndTrackAsync(update);
        Use(last);
        """)]
    [InlineData("the task is awaited with others", """
        var all = await Task.WhenAll(ecs.UpdateServiceAndTrackAsync(update), ecs.UpdateServiceAndTrackAsync(update));
        Use(all);
        """)]
    [InlineData("the task is awaited later", """
        var task = ecs.UpdateServiceAndTrackAsync(update);
        Use(await task);
        """)]
    [InlineData("the tracker is dropped on purpose", """
        _ = await ecs.UpdateServiceAndTrackAsync(update);
        """)]
    [InlineData("the state of a running deployment is read, which was polled once", """
        var deployment = await ecs.TrackDeploymentAsync("prod", "orders");
        Use(deployment.LatestProgress);
        """)]
    [InlineData("nothing is tracked", """
        await ecs.UpdateServiceAsync(update);
        """)]
    public Task Analyze_SomebodyMayObserve_IsNotReported(string what, string statements) => VerifyAsync(what, statements);

    [Fact]
    public Task Analyze_TrackerReturned_IsNotReported() => AnalyzerVerifier.VerifyNoneAsync(new UnobservedDeploymentAnalyzer(),
        """
        internal sealed class Deployer(IEcsClient ecs)
        {
            private DeploymentTracker? _last;

            public Task<DeploymentTracker> DeployAsync(UpdateServiceRequest request) => ecs.UpdateServiceAndTrackAsync(request);

            public async Task<DeploymentTracker> DeployLaterAsync(UpdateServiceRequest request) => await ecs.UpdateServiceAndTrackAsync(request);

            public async Task KeepAsync(UpdateServiceRequest request) => _last = await ecs.UpdateServiceAndTrackAsync(request);

            public async IAsyncEnumerable<DeploymentTracker> DeployAllAsync(UpdateServiceRequest[] requests)
            {
                foreach (var request in requests)
                {
                    yield return await ecs.UpdateServiceAndTrackAsync(request);
                }
            }
        }
        """);

    [Theory]
    [InlineData("await ecs.UpdateServiceAndTrackAsync(update, null, cancellationToken); // go", "await ecs.UpdateServiceAndWaitAsync(update, null, cancellationToken); // go")]
    [InlineData("await ecs.UpdateServiceAndTrackAsync(update).ConfigureAwait(false);", "await ecs.UpdateServiceAndWaitAsync(update).ConfigureAwait(false);")]
    [InlineData("var deployment = await ecs.UpdateServiceAndTrackAsync(update);", "var deployment = await ecs.UpdateServiceAndWaitAsync(update);")]
    [InlineData("""await ecs.Cluster("prod").Service("orders").Update().SendAndTrackAsync();""", """await ecs.Cluster("prod").Service("orders").Update().SendAndWaitAsync();""")]
    public Task Fix_TrackerDropped_WaitsInstead(string statements, string expected) => AnalyzerVerifier.VerifyFixAsync(
        new UnobservedDeploymentAnalyzer(), new UnobservedDeploymentCodeFixProvider(), Sources.InMethod(statements), Sources.InMethod(expected));

    [Theory]
    [InlineData("DeploymentTracker deployment = await ecs.UpdateServiceAndTrackAsync(update);")]
    [InlineData("await ecs.TrackDeploymentAsync(\"prod\", \"orders\");")]
    [InlineData("var deployment = await ecs.UpdateServiceAndTrackAsync(update); Use(deployment.LatestProgress);")]
    public Task Fix_AnotherType_IsLeftToTheAuthor(string statements) => AnalyzerVerifier.VerifyNoFixAsync(
        new UnobservedDeploymentAnalyzer(), new UnobservedDeploymentCodeFixProvider(), Sources.InMethod(statements));

    private static Task VerifyAsync(string what, string statements)
    {
        TestContext.Current.SendDiagnosticMessage(what);
        return AnalyzerVerifier.VerifyAsync(new UnobservedDeploymentAnalyzer(), Rules.UnobservedDeployment.Id, Sources.InMethod(statements));
    }
}
