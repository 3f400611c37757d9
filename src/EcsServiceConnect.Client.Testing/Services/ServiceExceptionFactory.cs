namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates the errors by which ECS rejects a service as a whole, in the service's own form.</summary>
internal static class ServiceExceptionFactory
{
    /// <param name="isNew">Whether the service is to be created; otherwise it is to be changed.</param>
    /// <param name="reason">Why it is rejected, as the end of a sentence.</param>
    /// <param name="remediation">What to do before another try, as the beginning of a sentence.</param>
    public static InvalidParameterException Create(bool isNew, string reason, string remediation) =>
        new($"The service couldn't be {(isNew ? "created" : "updated")} because {reason}. {remediation} and try again.");
}
