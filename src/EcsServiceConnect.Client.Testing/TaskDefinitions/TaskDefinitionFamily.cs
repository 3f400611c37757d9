namespace EcsServiceConnect.Client.Testing;

/// <summary>A family of task definitions: the revisions that there still are, and the number that the next one gets.</summary>
internal sealed class TaskDefinitionFamily(string name)
{
    public string Name { get; } = name;

    /// <summary>Rising by their numbers; those that were deleted are missing.</summary>
    public List<TaskDefinitionState> Revisions { get; } = [];

    /// <summary>No number comes twice, whatever was deleted.</summary>
    public int NextRevision { get; private set; } = 1;

    public bool IsActive => Revisions.Exists(static revision => revision.IsActive);

    public void Add(TaskDefinitionState revision)
    {
        Revisions.Add(revision);
        NextRevision = revision.Revision + 1;
    }
}
