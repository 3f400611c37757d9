namespace EcsServiceConnect.Client.Signing;

/// <summary>What a signature is valid for, and the keys to sign with.</summary>
/// <param name="AccessKey">The id of the access key.</param>
/// <param name="SecretKey">The secret of the access key.</param>
/// <param name="Region">The region that the signature is valid for.</param>
/// <param name="Service">The service that the signature is valid for.</param>
/// <param name="Time">The time of signing.</param>
internal readonly record struct SigningScope(string AccessKey, string SecretKey, string Region, string Service, DateTimeOffset Time)
{
    /// <summary>Shows no secret: it may end up in a log.</summary>
    public override string ToString() => $"{Region}/{Service}";
}
