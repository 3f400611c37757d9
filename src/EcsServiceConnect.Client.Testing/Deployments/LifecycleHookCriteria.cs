namespace EcsServiceConnect.Client.Testing;

/// <summary>Matches calls of hooks' Lambda functions; a member that is null matches all.</summary>
/// <param name="Service">The service: its name, <c>cluster/name</c>, or its ARN.</param>
/// <param name="Stage">The lifecycle stage.</param>
/// <param name="Target">The function: its ARN, or its name at the end of it.</param>
internal sealed record LifecycleHookCriteria(string? Service, string? Stage, string? Target)
{
    public bool IsMatch(ServiceState service, LifecycleHookState hook) =>
        (Service is null || ServiceReference.IsMatch(service, Service))
        && (Stage is null || hook.Stage.Value == Stage)
        && (Target is null || hook.Hook.HookTargetArn == Target || hook.Hook.HookTargetArn?.EndsWith(':' + Target, StringComparison.Ordinal) == true);
}
