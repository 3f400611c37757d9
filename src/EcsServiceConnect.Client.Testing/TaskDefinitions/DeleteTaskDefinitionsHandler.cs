using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Begins to delete inactive revisions; those that cannot be deleted come as failures.</summary>
internal sealed class DeleteTaskDefinitionsHandler : OperationHandler<DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse>
{
    private const int Most = 10;

    protected override DeleteTaskDefinitionsResponse Handle(DeleteTaskDefinitionsRequest request, EcsState state)
    {
        var identifiers = Guard.Items(request.TaskDefinitions, "taskDefinitions", Most);
        foreach (var identifier in identifiers)
        {
            CheckRevision(identifier, state.TaskDefinitions);
        }

        var deleted = new List<TaskDefinition>();
        var failures = new List<Failure>();
        foreach (var identifier in identifiers)
        {
            var revision = state.TaskDefinitions.Find(identifier);
            if (revision is null or { IsActive: true })
            {
                failures.Add(Refused(identifier, revision, state));
                continue;
            }

            if (revision.Definition.Status == TaskDefinitionStatus.Inactive)
            {
                state.TaskDefinitions.Delete(revision);
            }

            deleted.Add(revision.Definition);
        }

        return new DeleteTaskDefinitionsResponse { TaskDefinitions = deleted, Failures = failures };
    }

    private static void CheckRevision(string identifier, TaskDefinitionStore store)
    {
        if (store.TakeApart(Guard.Required(identifier, "taskDefinitions")).Revision is null && !Arns.IsArn(identifier))
        {
            throw new ClientException(
                $"'{MessageSanitizer.Sanitize(identifier)}' in 'taskDefinitions' names no revision; deleting takes 'family:revision' or a full ARN.");
        }
    }

    private static Failure Refused(string identifier, TaskDefinitionState? revision, EcsState state)
    {
        var arn = revision?.Arn
            ?? (state.TaskDefinitions.TakeApart(identifier) is ({ } family, { } number)
                ? state.Arns.TaskDefinition(family, number)
                : identifier);
        return new Failure
        {
            Arn = arn,
            Reason = revision is null
                ? "The task definition does not exist; name a revision of this account and region that does."
                : "The task definition is still ACTIVE; deregister it before it can be deleted.",
        };
    }
}
