using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>
/// Where the request of the current scope comes from, for records that people read (sessions, audit log). Empty in scopes
/// without a request: event handlers, timers.
/// </summary>
public sealed class RequestOrigin
{
    const int MaxUserAgentLength = 300;

    /// <summary>The client's address: of the connection, or as a configured proxy tells it. IPv4 is never written as IPv6.</summary>
    public IPAddress? Address { get; private set; }

    /// <summary>The address as text that PostgreSQL reads as <c>inet</c>.</summary>
    public string? AddressText => Address?.ToString();

    /// <summary>The header <c>User-Agent</c> as sent, at most 300 characters without control characters.</summary>
    public string? UserAgent { get; private set; }

    internal static IApplicationBuilder Use(IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.RequestServices.GetRequiredService<RequestOrigin>().Read(http);
        return next(http);
    });

    void Read(HttpContext http)
    {
        Address = Plain(http.Connection.RemoteIpAddress);
        var agent = string.Concat(http.Request.Headers.UserAgent.ToString().Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        UserAgent = agent.Length == 0 ? null : agent[..Math.Min(agent.Length, MaxUserAgentLength)];
    }

    // PostgreSQL's inet knows no zone (fe80::1%eth0).
    static IPAddress? Plain(IPAddress? address) => address switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress(address.GetAddressBytes()),
        _ => address,
    };
}
