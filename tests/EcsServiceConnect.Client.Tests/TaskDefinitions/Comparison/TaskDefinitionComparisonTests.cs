using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Comparison;

public sealed class TaskDefinitionComparisonTests
{
    [Theory]
    [MemberData(nameof(TaskDefinitionComparisonCases.EqualContainers), MemberType = typeof(TaskDefinitionComparisonCases))]
    public void Compare_EquivalentContainers_ReturnsNothing(string before, string after) =>
        AssertEqual(WithContainer(before), WithContainer(after));

    [Theory]
    [MemberData(nameof(TaskDefinitionComparisonCases.EqualDefinitions), MemberType = typeof(TaskDefinitionComparisonCases))]
    public void Compare_EquivalentDefinitions_ReturnsNothing(string before, string after) => AssertEqual(Request(before), Request(after));

    [Theory]
    [MemberData(nameof(TaskDefinitionComparisonCases.OtherContainers), MemberType = typeof(TaskDefinitionComparisonCases))]
    public void Compare_DifferentContainers_ReturnsPathAndValues(string before, string after, string expected)
    {
        var difference = Assert.Single(TaskDefinitionComparison.Compare(WithContainer(before), WithContainer(after)));

        Assert.Equal("containerDefinitions[web]." + expected, difference.ToString());
    }

    [Theory]
    [InlineData("awsvpc", true)]
    [InlineData("host", true)]
    [InlineData("bridge", false)]
    public void Compare_HostPortEqualToContainerPort_IsDefaultWherePortsAreKept(string mode, bool isEqual)
    {
        var open = Request($$"""{ "networkMode": "{{mode}}", "containerDefinitions": [{ "portMappings": [{ "containerPort": 80 }] }] }""");
        var stated = Request(
            $$"""{ "networkMode": "{{mode}}", "containerDefinitions": [{ "portMappings": [{ "containerPort": 80, "hostPort": 80 }] }] }""");

        Assert.Equal(isEqual, TaskDefinitionComparison.Compare(open, stated).Count == 0);
    }

    [Fact]
    public void Compare_PlatformOnInstances_HasNoDefault()
    {
        var open = Request("""{ "requiresCompatibilities": ["EC2", "FARGATE"] }""");
        var stated = open with { RuntimePlatform = new RuntimePlatform { CpuArchitecture = CpuArchitecture.X86_64 } };

        Assert.Equal("""runtimePlatform: (none) -> {"cpuArchitecture":"X86_64"}""", Assert.Single(TaskDefinitionComparison.Compare(open, stated)).ToString());
    }

    [Theory]
    [InlineData("shop", "arn:aws:iam::123456789012:role/eshop")]
    [InlineData("arn:aws:iam::111111111111:role/shop", "arn:aws:iam::222222222222:role/shop")]
    [InlineData("shop", null)]
    public void Compare_DifferentRoles_ReturnsDifference(string before, string? after)
    {
        var request = Request("{}");

        Assert.Equal("taskRoleArn", Assert.Single(TaskDefinitionComparison.Compare(
            request with { TaskRoleArn = before }, request with { TaskRoleArn = after })).Path);
    }

    [Fact]
    public void Compare_RenamedContainer_ReturnsRemovalAndAddition()
    {
        var before = Request("""{ "containerDefinitions": [{ "name": "a", "image": "x" }] }""");
        var after = Request("""{ "containerDefinitions": [{ "name": "b", "image": "x", "secrets": [{ "name": "S", "valueFrom": "hidden" }] }] }""");

        var differences = TaskDefinitionComparison.Compare(before, after);

        Assert.Equal(["containerDefinitions[a]", "containerDefinitions[b]"], differences.Select(difference => difference.Path));
        Assert.Equal([false, true], differences.Select(difference => difference.IsSensitive));
        Assert.Contains("hidden", differences[1].After!, StringComparison.Ordinal);
        Assert.StartsWith("""containerDefinitions[b]: (none) -> {"name":"b","image":"x",""", differences[1].ToString(), StringComparison.Ordinal);
        Assert.Contains("""{"name":"S","valueFrom":"***"}""", differences[1].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", differences[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_SeveralItemsOfSameName_NumbersThem()
    {
        var before = Request("""{ "placementConstraints": [{ "type": "memberOf", "expression": "a" }, { "type": "memberOf", "expression": "b" }] }""");
        var after = Request("""{ "placementConstraints": [{ "type": "memberOf", "expression": "c" }, { "type": "memberOf", "expression": "d" }] }""");

        Assert.Equal(
            ["placementConstraints[memberOf].expression: a -> c", "placementConstraints[memberOf#2].expression: b -> d"],
            TaskDefinitionComparison.Compare(before, after).Select(difference => difference.ToString()));
    }

    [Fact]
    public void Compare_DefinitionWithRequest_IgnoresTags()
    {
        var definition = new TaskDefinition { Family = "web", Cpu = "256", Revision = 3, Status = TaskDefinitionStatus.Active };
        var request = Request("""{ "cpu": "512", "tags": [{ "key": "a", "value": "b" }] }""");

        Assert.Equal("cpu: 256 -> 512", Assert.Single(TaskDefinitionComparison.Compare(definition, request)).ToString());
    }

    [Fact]
    public void Compare_TwoRevisions_IgnoresServiceManagedMembers()
    {
        var definition = new TaskDefinition { Family = "web", Cpu = "256", Revision = 3, Status = TaskDefinitionStatus.Inactive };

        Assert.Empty(TaskDefinitionComparison.Compare(definition, definition with { Revision = 4, Status = TaskDefinitionStatus.Active }));
        Assert.Equal("cpu", Assert.Single(TaskDefinitionComparison.Compare(definition, definition with { Cpu = null })).Path);
    }

    [Fact]
    public void Compare_HalfFilledAndNullItems_DoesNotThrow()
    {
        var half = EcsJson.Deserialize<RegisterTaskDefinitionRequest>("{}");

        Assert.Empty(TaskDefinitionComparison.Compare(half, half with { ContainerDefinitions = [null!], Volumes = [null!], Tags = [] }));
        Assert.Throws<ArgumentNullException>(() => TaskDefinitionComparison.Compare(half, (RegisterTaskDefinitionRequest)null!));
        Assert.Throws<ArgumentNullException>(() => TaskDefinitionComparison.Compare((RegisterTaskDefinitionRequest)null!, half));
    }

    private static void AssertEqual(RegisterTaskDefinitionRequest before, RegisterTaskDefinitionRequest after)
    {
        Assert.Empty(TaskDefinitionComparison.Compare(before, after));
        Assert.Empty(TaskDefinitionComparison.Compare(after, before));
    }

    private static RegisterTaskDefinitionRequest WithContainer(string members) =>
        Request("{}") with { ContainerDefinitions = [EcsJson.Deserialize<ContainerDefinition>(members) with { Name = "web" }] };

    private static RegisterTaskDefinitionRequest Request(string members) =>
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(members) with { Family = "web" };
}
