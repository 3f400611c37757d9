namespace EcsServiceConnect.Client.Testing;

/// <summary>Matches tasks by what they are launched from; a member that is null matches all.</summary>
/// <param name="Family">The task definition's family, or its family and revision.</param>
/// <param name="Service">The service: its name, <c>cluster/name</c>, or its ARN.</param>
/// <param name="StartedBy">The <c>startedBy</c> that they are launched with.</param>
/// <param name="Image">The image of one of their containers, with or without its tag or digest.</param>
internal sealed record TaskCriteria(string? Family, string? Service, string? StartedBy, string? Image)
{
    public bool IsMatch(TaskTemplate template) =>
        (Family is null || template.Definition.Family == Family || template.Definition.ToString() == Family)
        && (Service is null || (template.ServiceGroup is { } group && ServiceReference.IsMatch(group.Service, Service)))
        && (StartedBy is null || template.StartedBy == StartedBy)
        && (Image is null || template.Definition.Definition.ContainerDefinitions.Any(container => IsImage(container.Image, Image)));

    private static bool IsImage(string? image, string expected) =>
        image is not null
        && image.StartsWith(expected, StringComparison.Ordinal)
        && IsTagOrDigest(image.AsSpan(expected.Length));

    /// <summary>A colon can also begin a port, which a path follows.</summary>
    private static bool IsTagOrDigest(ReadOnlySpan<char> rest) => rest is [] or ['@', ..] || (rest is [':', ..] && !rest.Contains('/'));
}
