using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The daemon task definitions of the account, by family and revision, deleted ones included.</summary>
internal sealed class DaemonTaskDefinitionStore(
    ArnFactory arns, EventQueue events, SimulationTiming timing, DaemonStore daemons)
{
    public const string Kind = "daemon-task-definition";

    private readonly Dictionary<string, List<DaemonTaskDefinitionState>> _families = new(StringComparer.Ordinal);
    private readonly List<DaemonTaskDefinitionState> _deleting = [];

    public IEnumerable<DaemonTaskDefinitionState> All => _families.Values.SelectMany(static revisions => revisions);

    public int NextRevision(string family) => _families.GetValueOrDefault(family)?.Count + 1 ?? 1;

    public void Add(DaemonTaskDefinitionState revision)
    {
        if (!_families.TryGetValue(revision.Family, out var revisions))
        {
            _families.Add(revision.Family, revisions = []);
        }

        revisions.Add(revision);
    }

    /// <summary>Finds the revision of <c>family:revision</c> or an ARN, of any status; for a family its newest active one.</summary>
    public DaemonTaskDefinitionState? Find(string identifier)
    {
        var (family, number) = arns.ParseRevision(identifier, Kind);
        var revisions = family is null ? null : _families.GetValueOrDefault(family);
        return number is null
            ? revisions?.FindLast(static candidate => candidate.IsActive)
            : revisions?.ElementAtOrDefault(number.Value - 1);
    }

    /// <summary>Gets the active revision of a full ARN.</summary>
    public DaemonTaskDefinitionState GetActive(string arn)
    {
        if (!EcsArn.IsArn(arn) || arns.ParseRevision(arn, Kind) is ({ } family, null) && family.Length > 0)
        {
            throw new InvalidParameterException(
                $"The member 'daemonTaskDefinitionArn' takes a full ARN with a revision, not '{MessageSanitizer.Sanitize(arn)}'.");
        }

        var found = Find(arn) ?? throw new ClientException($"The daemon task definition '{MessageSanitizer.Sanitize(arn)}' does not exist.");
        return found.IsActive ? found : throw new ClientException($"The daemon task definition '{found}' is not active: it was deleted.");
    }

    /// <summary>Begins to delete a revision; it is deleted after the deployment duration, once no daemon uses it.</summary>
    public void Delete(DaemonTaskDefinitionState revision)
    {
        revision.Definition = revision.Definition with
        {
            Status = DaemonTaskDefinitionStatus.DeleteInProgress,
            DeleteRequestedAt = events.Now,
        };
        _deleting.Add(revision);
        events.Schedule(timing.DeploymentDuration, RemoveDeleted);
    }

    /// <summary>Completes the deletion of revisions that no daemon uses any more.</summary>
    public void RemoveDeleted()
    {
        var due = _deleting.Where(revision => events.Now >= revision.Definition.DeleteRequestedAt + timing.DeploymentDuration).ToList();
        foreach (var revision in due.Where(revision => !daemons.IsInUse(revision)))
        {
            revision.Definition = revision.Definition with { Status = DaemonTaskDefinitionStatus.Deleted };
            _deleting.Remove(revision);
        }
    }
}
