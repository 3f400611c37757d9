using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Cuts lists into pages. A token says after which item to go on, and is sealed together with the operation and its filters, so it
/// opens nothing but the next page of the same question, and for a day.
/// </summary>
internal sealed class PageFactory(byte[] secret, EventQueue timeline)
{
    private const int MacLength = 16;
    private const int TimestampLength = sizeof(long);
    private const int MaxPageSize = 100;

    /// <param name="question">The request without its token and its page size.</param>
    /// <param name="items">What there is, in order, each under a key that sorts as text in the same order.</param>
    /// <param name="asked">The token that the request carries, and its page size.</param>
    /// <param name="usualSize">The page size when none is asked for.</param>
    /// <param name="descending">Whether the keys fall instead of rising.</param>
    public Page<TItem> Create<TRequest, TItem>(
        TRequest question,
        IEnumerable<(string Key, TItem Item)> items,
        (string? NextToken, int? MaxResults) asked,
        int usualSize = MaxPageSize,
        bool descending = false)
        where TRequest : EcsRequest, IEcsModel<TRequest> => Create(
            question,
            after => after is null
                ? items
                : items.SkipWhile(item => string.CompareOrdinal(item.Key, after) * (descending ? -1 : 1) <= 0),
            asked,
            usualSize);

    /// <summary>Cuts a list that need not be gone through up to where the page begins.</summary>
    /// <param name="question">The request without its token and its page size.</param>
    /// <param name="itemsAfter">What there is after a key, or all after none, in order.</param>
    /// <param name="asked">The token that the request carries, and its page size.</param>
    /// <param name="usualSize">The page size when none is asked for.</param>
    public Page<TItem> Create<TRequest, TItem>(
        TRequest question,
        Func<string?, IEnumerable<(string Key, TItem Item)>> itemsAfter,
        (string? NextToken, int? MaxResults) asked,
        int usualSize = MaxPageSize)
        where TRequest : EcsRequest, IEcsModel<TRequest>
    {
        RequestGuard.RequireInRange(asked.MaxResults, "maxResults", 1, MaxPageSize);
        var size = asked.MaxResults ?? usualSize;
        var context = Encoding.UTF8.GetBytes(question.Operation.Name + "\n" + EcsJson.Serialize(question) + "\n");
        var after = string.IsNullOrEmpty(asked.NextToken) ? null : ReadToken(asked.NextToken, context);
        var page = itemsAfter(after).Take(size + 1).ToList();
        var more = page.Count > size;
        return new Page<TItem>(
            [.. page.Take(size).Select(static item => item.Item)],
            more ? CreateToken(page[size - 1].Key, context) : null);
    }

    /// <summary>A token: the seal, the moment at which it was made, the key.</summary>
    private string CreateToken(string key, byte[] context)
    {
        Span<byte> moment = stackalloc byte[TimestampLength];
        BinaryPrimitives.WriteInt64BigEndian(moment, timeline.Now.ToUnixTimeMilliseconds());
        byte[] content = [.. moment, .. Encoding.UTF8.GetBytes(key)];
        return Base64Url.EncodeToString([.. ComputeMac(content, context), .. content]);
    }

    private string ReadToken(string token, byte[] context)
    {
        var bytes = Base64Url.IsValid(token) ? Base64Url.DecodeFromChars(token) : [];
        if (bytes.Length <= MacLength + TimestampLength
            || !CryptographicOperations.FixedTimeEquals(ComputeMac(bytes[MacLength..], context), bytes.AsSpan(0, MacLength)))
        {
            throw new InvalidParameterException(
                "The nextToken is not one that this operation answered for the same filters. Begin again without a token.");
        }

        var made = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(MacLength)));
        return timeline.Now - made <= SimulationTiming.PageTokenLifetime
            ? Encoding.UTF8.GetString(bytes.AsSpan(MacLength + TimestampLength))
            : throw new InvalidParameterException("The nextToken has expired: it holds for 24 hours. Begin again without a token.");
    }

    private byte[] ComputeMac(byte[] content, byte[] context) => HMACSHA256.HashData(secret, (byte[])[.. context, .. content])[..MacLength];
}
