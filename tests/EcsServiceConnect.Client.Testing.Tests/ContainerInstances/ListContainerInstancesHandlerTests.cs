using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListContainerInstancesHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Pages_HoldEachInstanceOnce()
    {
        var arns = (await _test.PrepareAsync(instances: 5)).Select(instance => instance.ContainerInstanceArn!);

        var listed = await _test.Client
            .Paginate(new ListContainerInstancesRequest { Cluster = "prod", MaxResults = 2 })
            .ToListAsync(TestEcs.Token);

        Assert.Equal(arns, listed);
    }

    [Fact]
    public async Task Handle_Status_ListsThoseOnly()
    {
        var arns = (await _test.PrepareAsync(instances: 2)).Select(instance => instance.ContainerInstanceArn).ToList();
        await _test.MoveAsync(ContainerInstanceStatus.Draining, arns[1]);

        Assert.Equal(2, (await ListAsync(new())).Count);
        Assert.Equal([arns[0]!], await ListAsync(new() { Status = ContainerInstanceStatus.Active }));
        Assert.Equal([arns[1]!], await ListAsync(new() { Status = ContainerInstanceStatus.Draining }));
        Assert.Empty(await ListAsync(new() { Status = ContainerInstanceStatus.Registering }));
    }

    [Theory]
    [InlineData("attribute:stack == prod", "1")]
    [InlineData("attribute:stack==prod", "1")]
    [InlineData("attribute:stack != prod", "23")]
    [InlineData("attribute:stack exists", "12")]
    [InlineData("attribute:stack !exists", "3")]
    [InlineData("not(attribute:stack exists)", "3")]
    [InlineData("attribute:ecs.availability-zone in [us-east-1a, 'us-east-1c']", "13")]
    [InlineData("attribute:ecs.availability-zone !in [us-east-1a]", "23")]
    [InlineData("attribute:ecs.availability-zone =~ us-east-1[ab]", "12")]
    [InlineData("attribute:ecs.availability-zone =~ us-east-1(a|c)", "13")]
    [InlineData("attribute:ecs.availability-zone !~ .*b", "13")]
    [InlineData("attribute:stack == prod or attribute:stack == test", "12")]
    [InlineData("attribute:stack exists and attribute:ecs.instance-type == m7g.large", "12")]
    [InlineData("(attribute:stack == prod || attribute:stack == test) && not attribute:stack == test", "1")]
    [InlineData("ec2InstanceId == i-2", "2")]
    [InlineData("ec2InstanceId in [\"i-1\",\"i-3\"]", "13")]
    [InlineData("runningTasksCount == 0", "123")]
    [InlineData("runningTasksCount > 0", "")]
    [InlineData("runningTasksCount less_than 1", "123")]
    [InlineData("agentConnected == true", "123")]
    [InlineData("agentVersion >= 1.9.0", "123")]
    [InlineData("agentVersion < 1.9", "")]
    [InlineData("registeredAt >= 2026-11-23 and registeredAt < 2026-11-24", "123")]
    [InlineData("registeredAt > 2026-11-23T12:00:00Z", "")]
    [InlineData("task:group == family:legacy", "")]
    [InlineData("attribute:stack equals prod", "1")]
    public async Task Handle_Filter_ListsWhatFits(string filter, string expected)
    {
        await _test.CreateClusterAsync();
        var arns = new List<string?>
        {
            (await _test.AddInstanceAsync(Machine("i-1", attributes: ("stack", "prod")))).ContainerInstanceArn,
            (await _test.AddInstanceAsync(Machine("i-2", zone: "us-east-1b", attributes: ("stack", "test")))).ContainerInstanceArn,
            (await _test.AddInstanceAsync(Machine("i-3", zone: "us-east-1c"))).ContainerInstanceArn,
        };

        var listed = await ListAsync(new() { Filter = filter });

        Assert.Equal(expected, string.Concat(listed.Select(arn => arns.IndexOf(arn) + 1)));
    }

    [Fact]
    public async Task Handle_FilterOfTasks_SeesThem()
    {
        await _test.PrepareAsync(instances: 2);
        var where = (await _test.RunAsync()).Tasks[0].ContainerInstanceArn!;
        _test.Pass(1);

        Assert.Equal([where], await ListAsync(new() { Filter = "runningTasksCount == 1" }));
        Assert.Equal([where], await ListAsync(new() { Filter = "task:group == family:legacy" }));
    }

    [Theory]
    [InlineData("color == red")]
    [InlineData("attribute: == red")]
    [InlineData("attribute:stack")]
    [InlineData("attribute:stack ==")]
    [InlineData("attribute:stack == 'open")]
    [InlineData("attribute:stack in prod")]
    [InlineData("attribute:stack in [prod")]
    [InlineData("(attribute:stack == prod")]
    [InlineData("attribute:stack == prod attribute:stack == test")]
    [InlineData("attribute:stack =~ [a")]
    [InlineData("runningTasksCount == many")]
    [InlineData("agentConnected == 7")]
    [InlineData("registeredAt > yesterday")]
    [InlineData("and")]
    [InlineData("not")]
    public async Task Handle_FilterThatIsNone_Throws(string filter)
    {
        await _test.PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(new() { Filter = filter }));

        Assert.Contains("'filter'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_InvalidRequests_Throws()
    {
        await _test.PrepareAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(new() { Status = new ContainerInstanceStatus("IDLE") }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(new() { MaxResults = 101 }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(new() { Filter = new string('(', 2001) }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(new() { Filter = new string('(', 2000) }));
        await _test.ThrowsAsync<ClusterNotFoundException>(client => client.ListContainerInstancesAsync(null, TestEcs.Token));
    }

    private async Task<IReadOnlyList<string>> ListAsync(ListContainerInstancesRequest request) =>
        (await _test.Client.ListContainerInstancesAsync(request with { Cluster = "prod" }, TestEcs.Token)).ContainerInstanceArns;
}
