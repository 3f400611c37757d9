namespace EcsServiceConnect.Client;

/// <summary>
/// An operation of the Amazon ECS API: its name, and whether repeating it is safe. It describes the operation to decorators
/// and tests; the client retries failures that may pass for every operation.
/// </summary>
/// <param name="Name">The operation's name in the API, such as <c>CreateCluster</c>.</param>
/// <param name="IsIdempotent">
/// Whether the service treats a repeated, identical request as the same one. The default is false.
/// </param>
/// <param name="IsReadOnly">Whether the operation changes nothing in the account. The default is false.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Operations.html</remarks>
public sealed record EcsOperation(string Name, bool IsIdempotent = false, bool IsReadOnly = false)
{
    /// <summary>The value of the header <c>X-Amz-Target</c>, by which the service identifies the operation.</summary>
    internal string Target => "AmazonEC2ContainerServiceV20141113." + Name;
}
