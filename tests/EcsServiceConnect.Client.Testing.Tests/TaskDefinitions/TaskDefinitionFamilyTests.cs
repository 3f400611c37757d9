namespace EcsServiceConnect.Client.Testing.Tests.TaskDefinitions;

public class TaskDefinitionFamilyTests
{
    private readonly TaskDefinitionFamily _family = new("orders");

    [Fact]
    public void LatestActive_SomeDeactivated_IsTheHighestOfTheOthers()
    {
        var revisions = Enumerable.Range(1, 3).Select(Create).ToList();
        revisions.ForEach(_family.Add);

        _family.Deactivate(revisions[2]);

        Assert.Same(revisions[1], _family.LatestActive);
        Assert.True(_family.IsActive);
    }

    [Fact]
    public void LatestActive_AllDeactivated_IsNull()
    {
        var revision = Create(1);
        _family.Add(revision);

        _family.Deactivate(revision);

        Assert.Null(_family.LatestActive);
        Assert.False(_family.IsActive);
        Assert.Same(revision, _family.Find(1));
    }

    private static TaskDefinitionState Create(int revision) => new(
        new TaskDefinition { Family = "orders", Revision = revision, TaskDefinitionArn = $"orders:{revision}" }, []);
}
